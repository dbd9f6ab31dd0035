import { startWholeGraph, type WholeGraph } from '../support/whole-graph';
import { readFacts } from './all-facts';
import { askFacts } from './ask-facts';
import { factCount } from './fact';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph({ dataSets: ['article', 'cases'] });
});
afterAll(() => graph.close());

describe('the facts of the article', () => {
  it('are answered as their files say, whole and without errors', async () => {
    const results = await askFacts(`${graph.url}/graphql`, await readFacts());

    expect(results.filter(({ answered }) => !answered).map(({ number, got }) => ({ number, got }))).toEqual(
      [],
    );
    expect(results.map(({ number }) => number)).toEqual(
      Array.from({ length: factCount }, (_, index) => index + 1),
    );
  });
});
