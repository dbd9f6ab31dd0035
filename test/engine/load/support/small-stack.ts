import { startFaultProxy, type FaultProxy } from '../../support/fault-proxy';
import { composeSmallGraph } from '../../support/small-graph';
import {
  createSmallSubgraphs,
  listenForSubgraphs,
  type RecordedRequest,
  type SmallSubgraph,
} from '../../support/small-subgraphs';
import { startCompiledGateway, type CompiledGateway, type CompiledGatewayOptions } from './compiled-gateway';

/** A compiled gateway with its subgraphs, and with something that can fail before one of them. */
export interface SmallStack {
  readonly gateway: CompiledGateway;
  readonly supergraph: string;
  readonly proxy: FaultProxy;
  /** What reached the subgraphs. */
  readonly requests: RecordedRequest[];
  /** Composes other subgraphs at the same addresses. */
  readonly compose: (stakeholders: readonly SmallSubgraph[]) => string;
  readonly close: () => Promise<void>;
}

export async function startSmallStack(
  stakeholders: readonly SmallSubgraph[],
  behindProxy: string,
  options: Omit<CompiledGatewayOptions, 'supergraph'> = {},
): Promise<SmallStack> {
  const subgraphs = createSmallSubgraphs(stakeholders);
  const listener = await listenForSubgraphs(subgraphs);
  const proxy = await startFaultProxy({ target: listener.url(behindProxy) });
  const urlOf = (name: string) =>
    name === behindProxy ? proxy.url.replace('/graphql', `/${name}`) : listener.url(name);
  const compose = (others: readonly SmallSubgraph[]) => composeSmallGraph(others, urlOf);
  const supergraph = compose(stakeholders);
  const closeSubgraphs = async () => {
    proxy.release();
    await proxy.close();
    await listener.close();
  };
  const gateway = await startCompiledGateway({ supergraph, ...options }).catch(async (error: unknown) => {
    await closeSubgraphs();
    throw error;
  });
  return {
    gateway,
    supergraph,
    proxy,
    requests: subgraphs.requests,
    compose,
    close: async () => {
      await gateway.stop();
      await closeSubgraphs();
    },
  };
}
