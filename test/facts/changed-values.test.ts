import { services, type ServiceName } from '../support/services';
import { startWholeGraph, type WholeGraph } from '../support/whole-graph';
import { readFacts } from './all-facts';
import { askFacts } from './ask-facts';
import { structureFacts } from './structure-facts';
import { likelyFirst, readStoredValues, withChangedValue, type StoredValue } from './stored-values';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
});
afterAll(() => graph.close());

/** How many stored values are tried before a fact counts as hard-coded. */
const mostTries = 900;

describe('a fact of the article', () => {
  it('fails as soon as one value is stored differently', async () => {
    const stored = await Promise.all(
      services.map(({ name }) => readStoredValues(name, graph.service(name as ServiceName).dataSource)),
    );
    const facts = (await readFacts()).filter(({ number }) => !structureFacts.has(number));

    const unmoved: number[] = [];
    for (const fact of facts) {
      if (!(await failsWithSomeValue(likelyFirst(stored.flat(), fact).slice(0, mostTries))))
        unmoved.push(fact.number);

      async function failsWithSomeValue(values: readonly StoredValue[]): Promise<boolean> {
        for (const value of values) {
          const [result] = await withChangedValue(value, () => askFacts(`${graph.url}/graphql`, [fact]));
          // An answer that merely broke proves nothing; it has to be another answer.
          const isAnotherAnswer = result?.answered === false && !('errors' in (result.got as object));
          if (isAnotherAnswer) return true;
        }
        return false;
      }
    }

    expect(unmoved).toEqual([]);
    // Nothing of the trials is left behind.
    const after = await askFacts(`${graph.url}/graphql`, facts);
    expect(after.filter(({ answered }) => !answered).map(({ number }) => number)).toEqual([]);
  }, 600_000);
});
