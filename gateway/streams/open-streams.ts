import type { GraphQLError } from 'graphql';
import { refusal } from '@courtyard/shared/errors/refusal';
import type { Logger } from '@courtyard/shared/service/log';
import type { Metrics } from '@courtyard/shared/service/metrics';
import { noteErrors, type ObservedRequest } from '@courtyard/shared/service/observed-request';
import type { AnswerStream, StreamedAnswer } from '../engine/streams/answer-stream';
import { openStream, type OpenStream } from './open-stream';
import { createPlaces, type PlaceLimits } from './places';
import type { StreamMetrics, Transport } from './stream-metrics';
import { createErrorTeller, type TellError } from './told-error';

/** Who reads a stream, by which way, and under which id it is found in the log. */
export interface StreamReader {
  readonly transport: Transport;
  readonly requestId: string;
  readonly observed: ObservedRequest;
  /** Called once the stream has ended. */
  readonly onEnd?: () => void;
}

/** A place for a stream that is about to be opened. */
export interface StreamPlace {
  open(answers: AnswerStream, reader: StreamReader): OpenStream;
  /** Nothing was opened. */
  giveBack(): void;
}

/** All subscriptions that are open at this gateway. */
export interface OpenStreams {
  /** Throws TOO_MANY_STREAMS where there is no place, and SHUTTING_DOWN once the gateway stops. */
  takePlace(holder: string): StreamPlace;
  readonly tellError: TellError;
  /** Ends all of them with SHUTTING_DOWN, and opens no other. */
  close(): void;
}

export interface OpenStreamsOptions {
  readonly limits: PlaceLimits;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly streamMetrics: StreamMetrics;
}

export function createOpenStreams({ limits, log, metrics, streamMetrics }: OpenStreamsOptions): OpenStreams {
  const takePlace = createPlaces(limits);
  const tellError = createErrorTeller(log);
  const streams = new Set<OpenStream>();
  let isClosing = false;

  const open = (answers: AnswerStream, reader: StreamReader, giveBack: () => void): OpenStream => {
    const { transport, requestId, observed } = reader;
    const openedAt = performance.now();
    let events = 0;
    const stream = openStream({
      answers,
      tell: (answer) => {
        events += 1;
        streamMetrics.events.inc({ transport });
        if (answer.errors) noteErrors(observed, answer.errors, metrics);
        return withRequestId(answer, requestId);
      },
      tellError: (thrown) => {
        const told = tellError(thrown, requestId);
        noteErrors(observed, [told.toJSON()], metrics);
        return told;
      },
      onEnd: (reason) => {
        streams.delete(stream);
        giveBack();
        streamMetrics.open.dec({ transport });
        streamMetrics.ended.inc({ transport, reason });
        const ms = Math.round(performance.now() - openedAt);
        const operation = observed.operation?.name ?? null;
        log.info({ requestId, transport, operation, reason, events, ms }, 'a subscription has ended');
        reader.onEnd?.();
      },
    });
    streams.add(stream);
    streamMetrics.open.inc({ transport });
    if (isClosing) stream.end(shuttingDown());
    return stream;
  };
  return {
    tellError,
    takePlace: (holder) => {
      if (isClosing) throw shuttingDown();
      const giveBack = takePlace(holder);
      return { open: (answers, reader) => open(answers, reader, giveBack), giveBack };
    },
    close: () => {
      isClosing = true;
      for (const stream of streams) stream.end(shuttingDown());
    },
  };
}

export function shuttingDown(): GraphQLError {
  const error = refusal('SHUTTING_DOWN');
  error.extensions.http = { status: 503 };
  return error;
}

/** So that whoever reports an error can be helped. */
function withRequestId(answer: StreamedAnswer, requestId: string): StreamedAnswer {
  if (answer.errors === undefined) return answer;
  const errors = answer.errors.map((error) => ({
    ...error,
    extensions: { ...error.extensions, requestId },
  }));
  return { ...answer, errors };
}
