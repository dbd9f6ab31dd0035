import type { Dispatcher } from 'undici';
import { createBodyCollector } from './collect-body';
import { broken, failureOfConnection, type BrokenRequest } from './failure-of-connection';
import { announcedLength, refuseHead, unusable, type ResponseHead } from './response-head';
import { failed, type FailedCall } from './subgraph-answer';
import type { TimeLimit } from './time-limit';

export interface HttpRequest {
  readonly path: string;
  readonly headers: string[];
  readonly body: string;
}

/** A whole body with a head that promises JSON. */
export interface ReceivedResponse {
  readonly kind: 'received';
  readonly status: number;
  readonly body: Buffer;
}

export interface RequestOutcome {
  readonly result: ReceivedResponse | BrokenRequest;
  /** Null if no answer began. */
  readonly status: number | null;
  /** How much of the body came. */
  readonly bytes: number;
}

/**
 * Sends one request and gathers its answer, with `dispatch` of undici: without streams and promises for each piece.
 * Settles when the limit ends, whatever the connection does then; never rejects.
 */
export function sendRequest(
  dispatcher: Dispatcher,
  { path, headers, body }: HttpRequest,
  { limit, maxBytes }: { limit: TimeLimit; maxBytes: number },
): Promise<RequestOutcome> {
  return new Promise((resolve) => {
    const handler = createHandler(maxBytes, (outcome) => {
      limit.onEnd = null;
      resolve(outcome);
    });
    limit.onEnd = () => handler.stop(endedByLimit(limit));
    if (limit.endedBy !== null) return limit.onEnd();
    dispatcher.dispatch({ path, method: 'POST', headers, body }, handler);
  });
}

interface Handler extends Dispatcher.DispatchHandler {
  /** Settles now and lets go of the connection. */
  stop(result: BrokenRequest): void;
}

function createHandler(maxBytes: number, settle: (outcome: RequestOutcome) => void): Handler {
  let isSettled = false;
  let controller: Dispatcher.DispatchController | null = null;
  let head: ResponseHead | null = null;
  let body = createBodyCollector(maxBytes, null);

  function finish(result: RequestOutcome['result']): void {
    if (isSettled) return;
    isSettled = true;
    settle({ result, status: head?.status ?? null, bytes: body.size });
  }

  function stop(result: BrokenRequest): void {
    finish(result);
    controller?.abort(new Error('The answer is not waited for.'));
  }

  return {
    stop,
    onRequestStart(started) {
      controller = started;
      // The time was up while it waited for a connection. Nothing was sent, and nothing shall be.
      if (isSettled) started.abort(new Error('The answer is not waited for.'));
    },
    onResponseStart(_controller, status, headers) {
      if (status < 200) return;
      head = { status, headers };
      const refusal = refuseHead(head, maxBytes);
      if (refusal !== null) return stop(broken(refusal, 'subgraph'));
      body = createBodyCollector(maxBytes, announcedLength(head));
    },
    onResponseData(_controller, piece) {
      if (isSettled || body.add(piece)) return;
      stop(broken(unusable(head?.status ?? 0, `it is longer than ${maxBytes} bytes`), 'subgraph'));
    },
    onResponseEnd() {
      finish({ kind: 'received', status: head?.status ?? 0, body: body.take() });
    },
    onResponseError(_controller, error) {
      finish(failureOfConnection(error));
    },
  };
}

function endedByLimit(limit: TimeLimit): BrokenRequest {
  return broken(failedByLimit(limit), limit.endedBy === 'cancelled' ? 'caller' : 'subgraph');
}

/** The same words wherever the time ran out. */
export function failedByLimit({ endedBy }: TimeLimit): FailedCall {
  return endedBy === 'cancelled'
    ? failed('SUBGRAPH_UNAVAILABLE', 'The caller gave up.')
    : failed('SUBGRAPH_TIMEOUT', 'The time for an answer is up.');
}
