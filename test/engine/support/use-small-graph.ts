import { startSmallGraph, type SmallGraph, type SmallGraphOptions } from './small-graph';
import type { SmallSubgraph } from './small-subgraphs';

/** One graph for all tests of a file or block; each test begins with no requests recorded and no faults. */
export function useSmallGraph(
  subgraphs: readonly SmallSubgraph[],
  options: Omit<SmallGraphOptions, 'subgraphs'> = {},
): () => SmallGraph {
  let graph: SmallGraph | undefined;
  const started = (): SmallGraph => {
    if (graph === undefined) throw new Error('The graph is started before the first test.');
    return graph;
  };
  beforeAll(async () => {
    graph = await startSmallGraph({ subgraphs, ...options });
  });
  beforeEach(() => started().reset());
  afterAll(() => graph?.close());
  return started;
}
