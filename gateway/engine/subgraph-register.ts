import type { SubgraphClient } from './subgraphs/subgraph-client';

/** Makes the client of one subgraph. */
export type CreateClient = (subgraph: { readonly name: string; readonly url: string }) => SubgraphClient;

/** The clients of the subgraphs; graphs that follow each other keep those whose address stays. */
export interface SubgraphRegister {
  /** Clients for all of a graph's subgraphs, until they are given back; none where one of them cannot be made. */
  take(addresses: ReadonlyMap<string, string>): TakenClients;
  close(): Promise<void>;
}

export interface TakenClients {
  readonly client: (subgraph: string) => SubgraphClient;
  readonly giveBack: () => Promise<void>;
}

interface Entry {
  readonly client: SubgraphClient;
  users: number;
}

export function createSubgraphRegister(createClient: CreateClient): SubgraphRegister {
  const entries = new Map<string, Entry>();
  const takeOne = (name: string, url: string) => {
    const key = `${name} ${url}`;
    const entry = entries.get(key) ?? { client: createClient({ name, url }), users: 0 };
    entries.set(key, entry);
    entry.users += 1;
    return { key, client: entry.client };
  };
  const giveBack = async (key: string) => {
    const entry = entries.get(key);
    if (entry === undefined) return;
    entry.users -= 1;
    if (entry.users > 0) return;
    entries.delete(key);
    await entry.client.close();
  };
  return {
    take: (addresses) => {
      const taken = new Map<string, { readonly key: string; readonly client: SubgraphClient }>();
      const giveAllBack = async () =>
        void (await Promise.all([...taken.values()].map(({ key }) => giveBack(key))));
      try {
        for (const [name, url] of addresses) taken.set(name, takeOne(name, url));
      } catch (error) {
        void giveAllBack();
        throw error;
      }
      return {
        client: (subgraph) => {
          const found = taken.get(subgraph);
          if (found === undefined) throw new Error(`The plan names an unknown subgraph ${subgraph}.`);
          return found.client;
        },
        giveBack: giveAllBack,
      };
    },
    close: async () => {
      const all = [...entries.values()];
      entries.clear();
      await Promise.all(all.map(({ client }) => client.close()));
    },
  };
}
