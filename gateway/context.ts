import type { ObservedContext } from '@courtyard/shared/service/observed-request';
import type { Viewer } from '@courtyard/shared/viewer';

/** What a request carries through the gateway; empty while the graph itself is loaded. */
export interface GatewayContext extends ObservedContext {
  readonly requestId?: string;
  readonly viewer?: Viewer;
}
