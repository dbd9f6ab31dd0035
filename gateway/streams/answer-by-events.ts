import type { FastifyReply, FastifyRequest } from 'fastify';
import type { HTTPGraphQLRequest } from '@apollo/server';
import type { AnswerOperation, AskedOperation } from '../answer-operation';
import { sendAnswer } from '../send-answer';
import { answerText } from './answer-text';
import { openEventStream, ReaderStalled, type EventStream } from './event-stream';
import type { OpenStream } from './open-stream';
import type { OpenStreams } from './open-streams';
import { createSeat } from './stream-seat';
import type { StreamTimes } from './stream-times';
import { ToldError } from './told-error';

export interface EventAnswerOptions {
  readonly answerOperation: AnswerOperation;
  readonly streams: OpenStreams;
  readonly streamTimes: StreamTimes;
}

interface Exchange {
  readonly asked: AskedOperation;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/**
 * Answers one operation by server-sent events: a subscription by one event for each answer, anything else by one. A
 * request that cannot be understood, or a caller who may not ask, is refused by a status and not by an event.
 */
export async function answerByEvents(
  { asked, request, reply }: Exchange,
  { answerOperation, streams, streamTimes }: EventAnswerOptions,
): Promise<string | FastifyReply> {
  const { requestId, observed, trace } = asked;
  const seat = createSeat(streams, { transport: 'sse', requestId, observed, address: request.ip });
  const answer = await answerOperation({ ...asked, request: forJson(asked.request), seat }).finally(
    seat.leave,
  );
  const stream = seat.stream();
  if (stream === null && answer.status !== 200) return sendAnswer(reply, answer);
  const { raw } = reply.hijack();
  // It has a line of its own in the log, and lasts as long as its reader likes.
  observed.isStream = stream !== null;
  const hangUp = () => {
    void stream?.return();
    if (!raw.writableFinished) trace.end('hung up');
  };
  // The reader may have gone while the subscription was opened.
  if (raw.destroyed) return (hangUp(), reply);
  raw.once('close', hangUp);
  const events = openEventStream(raw, reply.getHeaders(), streamTimes);
  await writeAnswers(events, { stream, text: answer.text }).catch((error: unknown) => {
    if (!(error instanceof ReaderStalled)) throw error;
    stream?.abandon();
    raw.destroy();
  });
  return reply;
}

/** So that a document with mistakes is a request that was understood, and its errors go by an event. */
function forJson(request: HTTPGraphQLRequest): HTTPGraphQLRequest {
  request.headers.set('accept', 'application/json');
  return request;
}

async function writeAnswers(
  events: EventStream,
  { stream, text }: { stream: OpenStream | null; text: string },
): Promise<void> {
  if (stream === null) await events.send('next', text.trimEnd());
  else await writeStream(events, stream);
  await events.send('complete', '');
  events.end();
}

async function writeStream(events: EventStream, stream: OpenStream): Promise<void> {
  try {
    // Not `for await`, which would close the stream before it is known why.
    for (let step = await stream.next(); !step.done; step = await stream.next()) {
      await events.send('next', answerText(step.value));
    }
  } catch (thrown) {
    if (!(thrown instanceof ToldError)) throw thrown;
    await events.send('next', JSON.stringify({ errors: [thrown] }));
  }
}
