import type { Dispatcher } from 'undici';
import { createBodyCollector, type BodyCollector } from './collect-body';
import { broken, failureOfConnection, type BrokenRequest } from './failure-of-connection';
import { announcedLength, refuseHead, unusable, type ResponseHead } from './response-head';
import { failed, type FailedCall } from './subgraph-answer';
import type { Stage, TimeLimit } from './time-limit';

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

/** Who waits for what comes of a request. */
export interface Receiver {
  /** Called once. */
  receive(outcome: RequestOutcome): void;
}

interface RequestLimits {
  readonly limit: TimeLimit;
  readonly maxBytes: number;
}

/**
 * Sends one request and gathers its answer, with `dispatch` of undici: without streams and promises for each piece.
 * The receiver is told when the limit ends at the latest, whatever the connection does then.
 */
export function sendRequest(
  dispatcher: Dispatcher,
  { path, headers, body }: HttpRequest,
  { limit, maxBytes }: RequestLimits,
  receiver: Receiver,
): void {
  const exchange = new Exchange(limit, maxBytes, receiver);
  limit.stage = exchange;
  if (limit.endedBy !== null) exchange.stop();
  else dispatcher.dispatch({ path, method: 'POST', headers, body }, exchange);
}

/**
 * A class, since there is one for every fetch. It makes no functions of its own and lets go of its receiver: V8 comes to
 * keep what outlives some collections among the old objects, and those hold on to all the young ones they lead to.
 */
class Exchange implements Dispatcher.DispatchHandler, Stage {
  private controller: Dispatcher.DispatchController | null = null;
  private status: number | null = null;
  private body: BodyCollector | null = null;
  private readonly limit: TimeLimit;
  private readonly maxBytes: number;
  /** Null when it was told. */
  private receiver: Receiver | null;

  constructor(limit: TimeLimit, maxBytes: number, receiver: Receiver) {
    this.limit = limit;
    this.maxBytes = maxBytes;
    this.receiver = receiver;
  }

  stop(): void {
    const { limit } = this;
    this.giveUp(broken(failedByLimit(limit), limit.endedBy === 'cancelled' ? 'caller' : 'subgraph'));
  }

  onRequestStart(started: Dispatcher.DispatchController): void {
    this.controller = started;
    // The time was up while it waited for a connection. Nothing was sent, and nothing shall be.
    if (this.receiver === null) started.abort(new Error('The answer is not waited for.'));
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: ResponseHead['headers'],
  ): void {
    if (status < 200) return;
    this.status = status;
    const head = { status, headers };
    const refusal = refuseHead(head, this.maxBytes);
    if (refusal === null) this.body = createBodyCollector(this.maxBytes, announcedLength(head));
    else this.giveUp(broken(refusal, 'subgraph'));
  }

  onResponseData(_controller: Dispatcher.DispatchController, piece: Buffer): void {
    if (this.receiver === null || this.body === null || this.body.add(piece)) return;
    this.giveUp(broken(unusable(this.status ?? 0, `it is longer than ${this.maxBytes} bytes`), 'subgraph'));
  }

  onResponseEnd(): void {
    this.finish({ kind: 'received', status: this.status ?? 0, body: this.body?.take() ?? nothing });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.finish(failureOfConnection(error));
  }

  /** Tells now, and lets go of the connection. */
  private giveUp(result: BrokenRequest): void {
    this.finish(result);
    this.controller?.abort(new Error('The answer is not waited for.'));
  }

  private finish(result: RequestOutcome['result']): void {
    const { receiver, status, body } = this;
    if (receiver === null) return;
    this.receiver = null;
    this.body = null;
    this.limit.stage = null;
    receiver.receive({ result, status, bytes: body?.size ?? 0 });
  }
}

const nothing = Buffer.alloc(0);

/** The same words wherever the time ran out. */
export function failedByLimit({ endedBy }: TimeLimit): FailedCall {
  return endedBy === 'cancelled'
    ? failed('SUBGRAPH_UNAVAILABLE', 'The caller gave up.')
    : failed('SUBGRAPH_TIMEOUT', 'The time for an answer is up.');
}
