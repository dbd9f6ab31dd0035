import type { Logger } from '@courtyard/shared/service/log';
import type { Sharing } from './engine/sharing/sharing';
import type { GatewayPolicy } from './gateway-options';
import type { SubgraphMetrics } from './subgraph-metrics';

/** What an engine is made from, whichever it is. */
export interface EngineSurroundings extends GatewayPolicy {
  readonly supergraph: string;
  readonly log: Logger;
  readonly metrics: SubgraphMetrics;
  /** Null where each query is answered by itself. */
  readonly sharing: Sharing | null;
}
