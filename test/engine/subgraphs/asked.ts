import {
  createSubgraphClient,
  type SubgraphCall,
  type SubgraphClientOptions,
} from '@courtyard/gateway/engine/subgraphs/subgraph-client';
import { startFaultProxy, type FaultProxy } from '../support/fault-proxy';

export const query: SubgraphCall = { body: '{"query":"{ hello }"}', kind: 'query', headers: {} };
export const mutation: SubgraphCall = {
  body: '{"query":"mutation { greet }"}',
  kind: 'mutation',
  headers: {},
};
export const answer = { kind: 'answered', data: { hello: 'world' }, errors: [] };

/** More than any machine needs, so that only a test that means it runs into the timeout. */
export const ample = 60_000;

type Client = ReturnType<typeof createSubgraphClient>;

/** Proxies and clients that end with the test that made them. */
export function useSubgraphs() {
  const open: Array<() => Promise<void>> = [];

  afterEach(async () => {
    for (const close of open.splice(0).reverse()) await close();
  });

  return async (
    options: Partial<SubgraphClientOptions> = {},
  ): Promise<{ client: Client; proxy: FaultProxy }> => {
    const proxy = await startFaultProxy();
    open.push(() => proxy.close());
    const client = createSubgraphClient({
      name: 'library',
      url: proxy.url,
      timeoutMs: ample,
      maxBytes: 8 * 1024 * 1024,
      ...options,
    });
    open.push(async () => {
      proxy.release();
      await client.close();
    });
    return { client, proxy };
  };
}
