import { standardPolicy } from '@courtyard/gateway/gateway-options';
import { startWholeGraph, type GraphAnswer, type WholeGraph } from '../support/whole-graph';
import { arrange } from './questions/arrange/arrange';
import { operationNames, readOperation, type Folder } from './read-operations';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph({ dataSets: ['article', 'cases'] });
});
afterAll(() => graph.close());

interface Costs {
  readonly name: string;
  readonly estimated: number;
  readonly actual: number;
}

/** What each operation is estimated to cost, by the pages it asks for, and what its answer did cost. */
const screens: readonly Costs[] = [
  { name: '01-place-card', estimated: 211, actual: 29 },
  { name: '02-who-is-responsible', estimated: 221, actual: 16 },
  { name: '03-report-an-issue', estimated: 61, actual: 6 },
  { name: '04-my-issue', estimated: 1186, actual: 30 },
  { name: '05-gap-map', estimated: 601, actual: 4 },
  { name: '06-three-lists', estimated: 73, actual: 44 },
  { name: '07-whistle-desk', estimated: 1153, actual: 10 },
  { name: '08-blow-a-whistle', estimated: 152, actual: 9 },
  { name: '09-project-page', estimated: 197, actual: 16 },
  { name: '10-deliberation-room', estimated: 13, actual: 5 },
  { name: '11-resource-finder', estimated: 64, actual: 40 },
  { name: '12-hazard-board', estimated: 1084, actual: 15 },
  { name: '13-property-company-board', estimated: 1315, actual: 23 },
  { name: '14-monthly-review', estimated: 523, actual: 38 },
  { name: '15-city-overview', estimated: 358, actual: 35 },
];

const questions: readonly Costs[] = [
  { name: 'q01-places-without-maintainer', estimated: 1041, actual: 21 },
  { name: 'q02-gaps-by-kind', estimated: 151, actual: 13 },
  { name: 'q03-issues-while-open', estimated: 1841, actual: 49 },
  { name: 'q05-paper-and-practice', estimated: 102, actual: 19 },
  { name: 'q07-time-to-solve-by-standing', estimated: 1071, actual: 34 },
  { name: 'q09-bounced-issues', estimated: 1659, actual: 42 },
  { name: 'q10-bounce-rate-before-and-after', estimated: 119, actual: 25 },
  { name: 'q12-hours-of-responders', estimated: 103, actual: 11 },
  { name: 'q13-first-to-come-last-to-finish', estimated: 310, actual: 24 },
  { name: 'q15-three-rates', estimated: 208, actual: 24 },
  { name: 'q16-ranks-under-other-rules', estimated: 100, actual: 37 },
  { name: 'q17-solved-by-level', estimated: 61, actual: 13 },
  { name: 'q18-matters-by-age-and-upkeep', estimated: 2027, actual: 38 },
  { name: 'q20-issues-of-half-managed-compounds', estimated: 1031, actual: 13 },
  { name: 'q21-channels', estimated: 160, actual: 31 },
  { name: 'q23-needs-without-resource', estimated: 1012, actual: 34 },
  { name: 'q25-needs-to-projects', estimated: 268, actual: 32 },
  { name: 'q27-unfunded-projects', estimated: 1104, actual: 22 },
  { name: 'q28-shares-in-funding', estimated: 2401, actual: 58 },
  { name: 'q30-withdrawn-pledges', estimated: 762, actual: 22 },
  { name: 'q31-started-without-adoption', estimated: 64, actual: 14 },
  { name: 'q33-votes-under-the-new-rule', estimated: 205, actual: 17 },
  { name: 'q35-dangerous-places-without-owner', estimated: 2228, actual: 28 },
  { name: 'q37-scope-holes', estimated: 217, actual: 23 },
];

/** Somebody without a token may ask any of them, even if it were twice as much. */
const most = standardPolicy.cost.anonymous / 2;

describe('what an operation costs', () => {
  it('is known of a screen before anybody is asked', async () => {
    expect(await costsOf('screens')).toEqual(screens);
  });

  it('is known of a question before anybody is asked', async () => {
    await arrange(graph);
    expect(await costsOf('questions')).toEqual(questions);
  });

  it('is never more than was estimated, and fits twice into what anybody may ask', () => {
    const all = [...screens, ...questions];
    expect(all.filter(({ estimated, actual }) => actual > estimated || estimated > most)).toEqual([]);
  });
});

async function costsOf(folder: Folder): Promise<unknown[]> {
  const costs: unknown[] = [];
  for (const name of operationNames(folder)) {
    const { document: query, variables } = await readOperation(folder, name);
    const { errors, extensions } = await askForCost({ query, variables });
    costs.push({ name, ...extensions?.cost, ...(errors && { errors }) });
  }
  return costs;
}

interface AnswerWithCost extends GraphAnswer {
  readonly extensions?: { readonly cost: object };
}

async function askForCost(body: object): Promise<AnswerWithCost> {
  const response = await fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-courtyard-cost': '1' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as AnswerWithCost;
}
