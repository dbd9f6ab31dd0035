import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { HeaderMap } from '@apollo/server';
import type { SubscribePayload } from 'graphql-ws';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from '@courtyard/shared/service/log';
import type { ObservedRequest } from '@courtyard/shared/service/observed-request';
import type { AnswerOperation } from '../answer-operation';
import { HangUp } from '../engine/cancellation';
import type { Trace } from '../engine/telemetry/trace';
import type { StreamedAnswer } from '../engine/streams/answer-stream';
import type { OpenStream } from './open-stream';
import type { OpenStreams } from './open-streams';
import { createSeat } from './stream-seat';
import { ToldError } from './told-error';

/** What came of one operation: answers one after the other, one answer, or why there is none. */
export type Outcome =
  | { readonly kind: 'stream'; readonly stream: OpenStream }
  | { readonly kind: 'answer'; readonly answer: StreamedAnswer }
  | { readonly kind: 'refused'; readonly errors: readonly ToldError[] };

/** The operations of one connection. */
export interface SocketOperations {
  run(payload: SubscribePayload, caller: ConnectionCaller): Promise<Outcome>;
  /** The caller has hung up. */
  hangUp(): void;
}

export interface ConnectionCaller {
  readonly headers: IncomingHttpHeaders;
  readonly address: string;
}

export interface SocketOperationsOptions {
  readonly answerOperation: AnswerOperation;
  readonly streams: OpenStreams;
  readonly beginTrace: (headers: IncomingHttpHeaders) => Trace;
  readonly log: Logger;
}

interface UnderWay {
  readonly hangUp: HangUp;
  stream: OpenStream | null;
}

export function createSocketOperations(options: SocketOperationsOptions): SocketOperations {
  const { answerOperation, streams, beginTrace, log } = options;
  const underWay = new Set<UnderWay>();

  const run: SocketOperations['run'] = async (payload, { headers, address }) => {
    const requestId = randomUUID();
    const observed: ObservedRequest = {};
    const trace = beginTrace(headers);
    const begunAt = performance.now();
    const own: UnderWay = { hangUp: new HangUp(), stream: null };
    underWay.add(own);
    const end = () => {
      underWay.delete(own);
      trace.end();
    };
    const seat = createSeat(streams, { transport: 'websocket', requestId, observed, address, onEnd: end });
    const request = { method: 'POST', search: '', headers: headersOfMessage(), body: payload };
    const signal = own.hangUp;
    const answer = await answerOperation({ request, requestId, headers, observed, signal, trace, seat })
      .catch((error: unknown) => {
        end();
        throw error;
      })
      .finally(seat.leave);
    own.stream = seat.stream();
    if (own.stream !== null) {
      if (signal.aborted) void own.stream.return();
      return { kind: 'stream', stream: own.stream };
    }
    end();
    log.info({ requestId, ...lineOf(observed), ms: Math.round(performance.now() - begunAt) }, 'answered');
    return outcomeOf(answer.text);
  };
  return {
    run,
    hangUp: () => {
      for (const { hangUp, stream } of underWay) {
        hangUp.abort();
        void stream?.return();
      }
    },
  };
}

/** Whoever sends messages has passed what other sites cannot. */
function headersOfMessage(): HeaderMap {
  return new HeaderMap([
    ['content-type', 'application/json'],
    ['accept', 'application/json'],
  ]);
}

function lineOf({ operation, errorCodes }: ObservedRequest) {
  return {
    transport: 'websocket',
    ...(operation && { operation: operation.name, operationType: operation.type }),
    ...(errorCodes && { errorCodes }),
  };
}

/** Without data nothing was run. */
function outcomeOf(text: string): Outcome {
  const answer = JSON.parse(text) as Partial<StreamedAnswer> & { errors?: readonly GraphQLFormattedError[] };
  const { data, errors = [] } = answer;
  if (data !== undefined) return { kind: 'answer', answer: { ...answer, data } };
  return { kind: 'refused', errors: errors.map((error) => new ToldError(error)) };
}
