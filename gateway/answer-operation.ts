import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { ApolloServer, HTTPGraphQLRequest } from '@apollo/server';
import type { Logger } from '@courtyard/shared/service/log';
import type { ObservedRequest } from '@courtyard/shared/service/observed-request';
import type { ReadCaller } from './callers';
import type { GatewayContext } from './context';
import type { TakeParts } from './engine/defer/answer-parts';
import type { PersistedDocuments } from './engine/persisted-documents/persisted-documents';
import type { Trace } from './engine/telemetry/trace';
import { forwardedHeaders } from './forwarded-headers';
import { withDocument } from './persisted-request';
import type { StreamSeat } from './streams/stream-seat';
import type { Cancellation } from './engine/cancellation';

/** One operation, by whichever way it came. */
export interface AskedOperation {
  readonly request: HTTPGraphQLRequest;
  readonly requestId: string;
  /** What the caller sent along: who it is, and what may go on to subgraphs. */
  readonly headers: IncomingHttpHeaders;
  readonly observed: ObservedRequest;
  /** Aborts when the caller hangs up. */
  readonly signal: Cancellation;
  readonly trace: Trace;
  /** Null where the way back carries one answer only. */
  readonly seat: StreamSeat | null;
  /** Takes the later parts of the answer; null or left out where the way back carries one answer only. */
  readonly takeParts?: TakeParts | null;
}

export interface OperationAnswer {
  readonly status: number;
  readonly headers: Iterable<readonly [string, string]>;
  /** JSON. */
  readonly text: string;
}

export type AnswerOperation = (asked: AskedOperation) => Promise<OperationAnswer>;

export interface AnswerOperationOptions {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly readCaller: ReadCaller;
  readonly forwardHeaders: readonly string[];
  /** Null runs any document. */
  readonly documents: PersistedDocuments | null;
  readonly log: Logger;
}

/** Answers operations, all of them in the same way: documents, callers, limits, plugins. */
export function createAnswerer(options: AnswerOperationOptions): AnswerOperation {
  return async (asked) => {
    const chosen = chooseDocument(asked, options);
    const { status, headers, body } = await options.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: chosen.request,
      context: async () => {
        if (chosen.refusal !== null) throw chosen.refusal;
        return createContext(asked, options);
      },
    });
    if (body.kind === 'complete') return { status: status ?? 200, headers, text: body.string };
    throw new Error('An answer in parts is not sent here.');
  };
}

interface Chosen {
  readonly request: HTTPGraphQLRequest;
  /** Why the document may not run; told by the server, after it has refused what other sites sent. */
  readonly refusal: Error | null;
}

function chooseDocument(
  { request, requestId }: AskedOperation,
  { documents, log }: AnswerOperationOptions,
): Chosen {
  if (documents === null) return { request, refusal: null };
  try {
    const { request: chosen, found } = withDocument(request, documents);
    if (found?.isRegistered === false) {
      const sha256 = createHash('sha256').update(found.query).digest('hex');
      log.info({ requestId, sha256 }, 'a document is not registered');
    }
    return { request: chosen, refusal: null };
  } catch (error) {
    return { request, refusal: error as Error };
  }
}

async function createContext(
  { requestId, headers, observed, signal, trace, seat, takeParts = null }: AskedOperation,
  { readCaller, forwardHeaders }: AnswerOperationOptions,
): Promise<GatewayContext> {
  const caller = await readCaller(headers.authorization);
  return {
    requestId,
    observed,
    caller,
    headers: forwardedHeaders(headers, { requestId, allowed: forwardHeaders }),
    showsCost: headers['x-courtyard-cost'] === '1',
    signal,
    trace,
    takeStream: seat && seat.takeStream,
    takeParts,
    takeStreamPlace: seat && (() => seat.takePlace(caller)),
  };
}
