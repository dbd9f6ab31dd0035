import { startWholeGraph, type WholeGraph } from '../support/whole-graph';
import { arrange } from './questions/arrange/arrange';
import { operationNames, readOperation } from './read-operations';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph({ dataSets: ['article', 'cases'] });
  await arrange(graph);
});
afterAll(() => graph.close());

describe('a question is answered by its one operation, whole and at its cost', () => {
  it.each(operationNames('questions'))('%s', async (name) => {
    const { document, variables, data, cost } = await readOperation('questions', name);
    // Asked once before, so that nothing is counted that only the first to ask pays for.
    await graph.query(document, variables);
    const { answer, requests, statements } = await graph.measure(document, variables);
    expect({ answer, cost: { requests, statements } }).toEqual({ answer: { data }, cost });
  });
});

describe('what an analyst asks wrongly', () => {
  const under = (id: string, ruleSet: string) =>
    `{ deliberation(id: "${id}") { ballot { under(ruleSet: "${ruleSet}") { outcome } } } }`;

  it.each([
    [
      'weights that are no whole',
      '{ rateRanking(weights: { response: 30, resolution: 35, satisfaction: 30 }) { rank } }',
      'BAD_GROUPING',
    ],
    ['a rule that is not there', under('del:sample:gate', 'rul:sample:none'), 'NOT_FOUND'],
    [
      'a distance below zero',
      '{ issueStats { rows { issues { withoutMatch(withinM: -1) { count } } } } }',
      'BAD_FILTER',
    ],
    [
      'a distance of matches below zero',
      '{ issue(id: "iss:sample:ramp") { matches(withinM: -1) { score } } }',
      'BAD_FILTER',
    ],
    [
      'a matter that is not there',
      '{ assetRecordStats { rows { places { paperPractice(matter: "WEATHER", role: OWNER) { places } } } } }',
      'UNKNOWN_TERM',
    ],
  ])('is told with one code: %s', async (_, question, code) => {
    const { errors } = await graph.query(question);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });

  it('is not told what a vote would come to while it goes on', async () => {
    expect(await graph.query(under('del:jc:drains', 'rul:coord:rc-local'))).toEqual({
      data: { deliberation: { ballot: { under: null } } },
    });
  });
});
