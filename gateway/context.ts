import type { ObservedContext } from '@courtyard/shared/service/observed-request';
import type { Caller } from './engine/identity/caller';
import type { Trace } from './engine/telemetry/trace';

/** What a request carries through the gateway. */
export interface GatewayContext extends ObservedContext {
  readonly requestId: string;
  readonly caller: Caller;
  /** All that subgraphs get of the request's headers. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the caller wants to know what the operation costs. */
  readonly showsCost: boolean;
  /** Aborts when the caller hangs up. */
  readonly signal: AbortSignal;
  /** The span of the request. */
  readonly trace: Trace;
}
