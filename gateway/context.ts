import type { ObservedRequest } from '@courtyard/shared/service/observed-request';
import type { TakeParts } from './engine/defer/answer-parts';
import type { Caller } from './engine/identity/caller';
import type { TakeStream } from './engine/streams/answer-stream';
import type { Trace } from './engine/telemetry/trace';
import type { Cancellation } from './engine/cancellation';

/** What a request carries through the gateway. */
export interface GatewayContext {
  readonly requestId: string;
  /** What log and metrics learn of it. */
  readonly observed?: ObservedRequest;
  readonly caller: Caller;
  /** All that subgraphs get of the request's headers. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the caller wants to know what the operation costs. */
  readonly showsCost: boolean;
  /** Aborts when the caller hangs up. */
  readonly signal: Cancellation;
  /** The span of the request. */
  readonly trace: Trace;
  /** Takes the answers of a subscription; null where the way back carries one answer only. */
  readonly takeStream: TakeStream | null;
  /** Takes the later parts of an answer; null where the way back carries one answer only. */
  readonly takeParts: TakeParts | null;
  /** Asked before a subscription is opened: throws where as many are open as there may be. */
  readonly takeStreamPlace: (() => void) | null;
}
