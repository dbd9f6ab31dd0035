import { startWholeGraph, type WholeGraph } from '../support/whole-graph';
import { readFacts } from './all-facts';
import { askFacts } from './ask-facts';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
});
afterAll(() => graph.close());

describe('the facts of the article', () => {
  it('are answered as their files say, whole and without errors', async () => {
    const results = await askFacts(`${graph.url}/graphql`, await readFacts());

    expect(results.filter(({ answered }) => !answered).map(({ number, got }) => ({ number, got }))).toEqual(
      [],
    );
    expect(results.map(({ number }) => number)).toEqual([
      4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 61, 62, 63, 64, 65, 66, 72, 73, 74, 75, 76, 90,
    ]);
  });
});
