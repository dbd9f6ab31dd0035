import type { Logger } from '@courtyard/shared/service/log';
import type { Engine } from './engine/engine';
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

/** Loads the engine that was asked for, and nothing of the other. */
export async function startEngine(surroundings: EngineSurroundings): Promise<Engine> {
  if (surroundings.engine === 'apollo') {
    const { createStockEngine } = await import('@courtyard/gateway/stock-engine');
    return createStockEngine(surroundings);
  }
  const { createCourtyardEngine } = await import('@courtyard/gateway/courtyard-engine');
  return createCourtyardEngine(surroundings);
}
