import { createMetrics } from '@courtyard/shared/service/metrics';
import { createSharing } from './engine/sharing/sharing';
import { startEngine } from './start-engine';
import { loadedOnce } from './loaded-once';
import { standardPolicy, type GatewayOptions } from './gateway-options';
import { createSubgraphMetrics } from './subgraph-metrics';

export type { GatewayOptions } from './gateway-options';

export interface RunningGateway {
  readonly url: string;
  /** Serves another supergraph from now on; where it cannot be served, rejects and keeps the old one. */
  replaceSupergraph(supergraph: string): Promise<void>;
  /** Stops taking requests and lets those under way finish. */
  close(): Promise<void>;
}

/** Serves one graph over the subgraphs of a supergraph. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const policy = { ...standardPolicy, ...options };
  const metrics = createMetrics(options.gatherMetrics);
  const sharing = policy.sharesQueries ? createSharing() : null;
  const engine = loadedOnce(
    await startEngine({ ...policy, sharing, metrics: createSubgraphMetrics(metrics.registry) }),
  );
  // The planner gets ready on a thread of its own while this one loads what serves.
  const loading = engine.load({ apollo: {} });
  loading.catch(() => undefined);
  const { startServer } = await import('@courtyard/gateway/gateway-server');
  const server = await startServer({ engine, sharing, metrics, policy }).catch(async (error: unknown) => {
    await loading.catch(() => undefined);
    await engine.stop().catch(() => undefined);
    throw error;
  });
  return {
    url: server.url,
    replaceSupergraph: (supergraph) => engine.replaceSupergraph(supergraph),
    close: () => server.close(),
  };
}
