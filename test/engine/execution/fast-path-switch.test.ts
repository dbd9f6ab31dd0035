import { startSmallGraph } from '../support/small-graph';
import type { SmallSubgraph } from '../support/small-subgraphs';

const subgraphs: readonly SmallSubgraph[] = [
  {
    name: 'trees',
    typeDefs: 'type Query { trees: [Tree!] }  type Tree @key(fields: "id") { id: ID!  name: String }',
    resolvers: { Query: { trees: () => [{ id: '1', name: 'plane' }] } },
  },
  {
    name: 'carers',
    typeDefs: 'type Tree @key(fields: "id") { id: ID!  carer: String }',
    resolvers: { Tree: { carer: ({ id }) => `carer of ${String(id)}` } },
  },
];

/** The code that became functions while one query was answered. */
async function codeMadeWith(fastPath: boolean): Promise<string[]> {
  const made: string[] = [];
  const { Function: original } = globalThis;
  const graph = await startSmallGraph({ subgraphs, engine: 'courtyard', settings: { fastPath } });
  globalThis.Function = new Proxy(original, {
    construct: (target, given: string[]) => {
      made.push(given.at(-1) ?? '');
      return Reflect.construct(target, given);
    },
  });
  try {
    expect(await graph.query('{ trees { name carer } }')).toEqual({
      data: { trees: [{ name: 'plane', carer: 'carer of 1' }] },
    });
  } finally {
    globalThis.Function = original;
    await graph.close();
  }
  return made;
}

describe('the switch of the short ways', () => {
  it('lets both fetching and shaping be written as code, where it is on', async () => {
    const made = await codeMadeWith(true);

    expect(made.some((code) => code.includes('fillIn'))).toBe(true);
    expect(made.some((code) => code.includes('giveUp'))).toBe(true);
  });

  it('lets nothing be written, where it is off', async () => {
    expect(await codeMadeWith(false)).toEqual([]);
  });
});
