import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '@courtyard/shared/service/log';
import type { Metrics } from '@courtyard/shared/service/metrics';
import { noteErrors, type ObservedRequest } from '@courtyard/shared/service/observed-request';
import type { AnswerOperation, AskedOperation } from '../answer-operation';
import type { AnswerPart, AnswerParts, DeferredAnswer } from '../engine/defer/answer-parts';
import { sendAnswer } from '../send-answer';
import { ReaderStalled } from '../streams/event-stream';
import type { StreamTimes } from '../streams/stream-times';
import { openPartWriter, type PartWriter } from './part-writer';

export interface PartsOptions {
  readonly answerOperation: AnswerOperation;
  readonly streamTimes: StreamTimes;
  readonly metrics: Metrics;
  readonly log: Logger;
}

interface Exchange {
  readonly asked: AskedOperation;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Answers one operation in parts if any of it is deferred, otherwise as everybody is answered. */
export async function answerByParts(
  { asked, request, reply }: Exchange,
  options: PartsOptions,
): Promise<string | FastifyReply> {
  const taken: AnswerParts[] = [];
  const answer = await options.answerOperation({ ...asked, takeParts: (parts) => void taken.push(parts) });
  const text = sendAnswer(reply, answer);
  const [parts] = taken;
  if (parts === undefined) return text;
  const { raw } = reply.hijack();
  raw.once('close', () => {
    parts.close();
    if (!raw.writableFinished) asked.trace.end('hung up');
  });
  // The reader may have gone before there was anything to read.
  if (raw.destroyed) return (parts.close(), reply);
  const head = { status: answer.status, headers: headersOf(reply) };
  const writer = openPartWriter(raw, head, options.streamTimes.longestStallMs);
  await writeParts(writer, { text, parts }, (part) => tell(part, asked, options)).catch((error: unknown) => {
    raw.destroy();
    if (error instanceof ReaderStalled) return;
    options.log.error({ requestId: request.id, err: error }, 'a deferred part could not be answered');
  });
  return reply;
}

/** Parts have no length that is known beforehand. */
function headersOf(reply: FastifyReply) {
  const { 'content-length': _, ...headers } = reply.getHeaders();
  return headers;
}

interface Answered {
  /** The first part, as JSON. */
  readonly text: string;
  readonly parts: AnswerParts;
}

async function writeParts(
  writer: PartWriter,
  { text, parts }: Answered,
  tellPart: (part: AnswerPart) => AnswerPart,
): Promise<void> {
  await writer.send(`${text.trimEnd().slice(0, -1)},"hasNext":true}`, true);
  for await (const part of parts) await writer.send(JSON.stringify(tellPart(part)), part.hasNext);
}

/** With the id of the request in every error, so that whoever reports one can be helped. */
function tell(
  part: AnswerPart,
  { requestId, observed }: AskedOperation,
  { metrics }: PartsOptions,
): AnswerPart {
  if (part.incremental.every(({ errors }) => errors === undefined)) return part;
  note(part, observed, metrics);
  const incremental = part.incremental.map((answer): DeferredAnswer => {
    const errors = answer.errors?.map((error) => ({
      ...error,
      extensions: { ...error.extensions, requestId },
    }));
    return { ...answer, ...(errors && { errors }) };
  });
  return { ...part, incremental };
}

function note({ incremental }: AnswerPart, observed: ObservedRequest, metrics: Metrics): void {
  const before = observed.errorCodes ?? [];
  noteErrors(
    observed,
    incremental.flatMap(({ errors = [] }) => errors),
    metrics,
  );
  observed.errorCodes = [...new Set([...before, ...(observed.errorCodes ?? [])])];
}
