import { GraphQLError } from 'graphql';
import { refusal } from '@courtyard/shared/errors/refusal';
import type { CheckedAnswer } from '../checked-answer';
import type { SourceEvent } from '../subgraphs/streams/event-source';
import type { AnswerStream, StreamedAnswer } from './answer-stream';
import { createEventQueue } from './event-queue';
import { HangUp, type Cancellation } from '../cancellation';

interface StreamParts {
  readonly mostWaiting: number;
  readonly joinsEqual: boolean;
  readonly answer: (event: SourceEvent, signal: Cancellation) => Promise<CheckedAnswer>;
  /** Called once. */
  readonly onEnded: (reason: EndOfStream) => void;
  readonly onFault: (error: unknown) => void;
}

export type EndOfStream = GraphQLError | 'COMPLETED' | 'CLOSED';

/** A stream, with what feeds and ends it. */
export interface FedStream {
  readonly stream: AnswerStream;
  readonly put: (event: SourceEvent) => void;
  /** No more events; what waits is still answered, and then the stream ends, for this reason if there is one. */
  readonly finish: (reason?: GraphQLError) => void;
  /** Ends it now, whatever waits. */
  readonly end: (reason: GraphQLError) => void;
}

/** Turns events into answers, one at a time, when they are asked for. */
export function createStream({ mostWaiting, joinsEqual, answer, onEnded, onFault }: StreamParts): FedStream {
  const queue = createEventQueue({ mostWaiting, joinsEqual });
  const stopped = new HangUp();
  let last: GraphQLError | null = null;
  let hasEnded = false;
  const unlessStopped = untilAborted(stopped);

  const over = (reason: EndOfStream) => {
    if (hasEnded) return;
    hasEnded = true;
    if (reason instanceof GraphQLError) last = reason;
    queue.end();
    stopped.abort();
    onEnded(reason);
  };
  async function* answers(): AsyncGenerator<StreamedAnswer, void> {
    let reason: EndOfStream = 'CLOSED';
    try {
      for (;;) {
        const event = hasEnded ? null : await queue.next();
        const answered = event && (await unlessStopped(answer(event, stopped)));
        if (hasEnded || answered === null) break;
        yield formatted(answered);
      }
      reason = last ?? 'COMPLETED';
    } catch (error) {
      reason = asReason(error, onFault);
    } finally {
      over(reason);
    }
    if (last !== null) throw last;
  }
  const iterator = answers();
  return {
    stream: { [Symbol.asyncIterator]: () => iterator, close: () => over('CLOSED') },
    put: (event) => {
      if (!queue.put(event)) over(refusal('STREAM_TOO_SLOW', { most: mostWaiting }));
    },
    finish: (reason) => {
      last ??= reason ?? null;
      queue.end();
    },
    end: over,
  };
}

/**
 * Waits for one answer at a time, and for none once it is aborted. No race with a promise that lives as long as the
 * stream: that one would keep every race in memory, and with it every answer.
 */
function untilAborted(stopped: HangUp): <Value>(answer: Promise<Value>) => Promise<Value | null> {
  let giveUp: () => void = () => undefined;
  stopped.addEventListener('abort', () => giveUp());
  return (answer) =>
    new Promise((resolve, reject) => {
      giveUp = () => resolve(null);
      answer.then(resolve, reject);
    });
}

function formatted({ data, errors, extensions }: CheckedAnswer): StreamedAnswer {
  return {
    data,
    ...(errors && { errors: errors.map((error) => error.toJSON()) }),
    ...(extensions && { extensions }),
  };
}

/** What is thrown without a code is a fault of ours, and is not told to anybody. */
function asReason(error: unknown, onFault: (error: unknown) => void): GraphQLError {
  if (error instanceof GraphQLError) return error;
  onFault(error);
  return refusal('INTERNAL_SERVER_ERROR');
}
