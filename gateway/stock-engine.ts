import './telemetry-off';
import { ApolloGateway } from '@apollo/gateway';
import type { GatewayContext } from './context';
import type { Engine } from './engine/engine';
import type { EngineSurroundings } from './engine-surroundings';
import { ofSubgraph } from './gateway-options';
import { refuseSubscriptions } from './refused-subscriptions';
import { keepAliasesApart } from './reserved-aliases';
import { SubgraphDataSource } from './subgraph-data-source';

/** Apollo's planner and executor, to compare Courtyard's own with. */
export function createStockEngine(surroundings: EngineSurroundings): Engine<GatewayContext> {
  let current = surroundings.supergraph;
  let update: (supergraph: string) => void = () => undefined;
  const gateway = new ApolloGateway({
    supergraphSdl: (parts) => {
      update = parts.update;
      return Promise.resolve({ supergraphSdl: current });
    },
    logger: surroundings.log,
    buildService: ({ name, url = '' }) => createDataSource(name, url, surroundings),
  });
  return {
    answer: null,
    ...keepAliasesApart(refuseSubscriptions(gateway), () => current),
    replaceSupergraph: (supergraph) =>
      Promise.resolve().then(() => {
        const before = current;
        current = supergraph;
        try {
          update(supergraph);
        } catch (error) {
          current = before;
          throw error;
        }
      }),
  };
}

function createDataSource(
  name: string,
  url: string,
  { subgraphUrls, subgraphTimeoutMs, subgraphTimeoutsMs, log, metrics: { duration } }: EngineSurroundings,
): SubgraphDataSource {
  return new SubgraphDataSource({
    name,
    url: ofSubgraph(subgraphUrls, name) ?? url,
    timeoutMs: ofSubgraph(subgraphTimeoutsMs, name) ?? subgraphTimeoutMs,
    log,
    duration,
  });
}
