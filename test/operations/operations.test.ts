import { startWholeGraph, type WholeGraph } from '../support/whole-graph';
import { operationNames, readOperation, type Folder } from './read-operations';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph({ dataSets: ['article', 'cases'] });
});
afterAll(() => graph.close());

describe('a screen is answered by its one operation, whole and at its cost', () => {
  it.each(operationNames('screens'))('%s', (name) => expectAnswer('screens', name));
});

async function expectAnswer(folder: Folder, name: string): Promise<void> {
  const { document, variables, data, cost } = await readOperation(folder, name);
  // Asked once before, so that nothing is counted that only the first to ask pays for.
  await graph.query(document, variables);
  const { answer, requests, statements } = await graph.measure(document, variables);
  expect({ answer, cost: { requests, statements } }).toEqual({ answer: { data }, cost });
}
