import { startWholeGraph, type WholeGraph } from '../support/whole-graph';
import { readFacts } from './all-facts';
import { askFacts } from './ask-facts';
import { fact, type Fact } from './fact';
import { hasShapeOf, isProven, judgeProof, reportProof } from './prove-verdict';
import { structureFacts, vocabularyFacts } from './structure-facts';

let graph: WholeGraph;
let facts: readonly Fact[];
beforeAll(async () => {
  graph = await startWholeGraph({ dataSets: ['vocabulary'] });
  facts = await readFacts();
});
afterAll(() => graph.close());
afterEach(() => {
  graph.proxy('coordination').behavior = 'PASS';
});

async function judge(asked: readonly Fact[]) {
  const results = await askFacts(`${graph.url}/graphql`, asked);
  return { results, verdict: judgeProof(results) };
}

/** What could be written into the code instead of the data. */
const pretended = fact({ number: 7, operation: '{ __typename }', data: { __typename: 'Query' } });

describe('a graph without data', () => {
  it('answers of the facts only what is structure or vocabulary, and the rest with nothing', async () => {
    const { results, verdict } = await judge(facts);

    expect({ suspicious: verdict.suspicious, broken: verdict.broken }).toEqual({
      suspicious: [],
      broken: [],
    });
    expect(results).toHaveLength(131);
    expect(isProven(verdict)).toBe(true);
    const others = verdict.withoutData.filter((number) => !structureFacts.has(number));
    expect(others).toEqual([...vocabularyFacts]);
    expect(reportProof(results, verdict).split('\n').slice(-2)).toEqual([
      `answered without data: ${verdict.withoutData.join(', ')}`,
      `facts without data: ${verdict.withoutData.length}/131`,
    ]);
  });
});

describe('the proof', () => {
  it('fails where a fact that is no structure is answered without data', async () => {
    const { results, verdict } = await judge([pretended]);

    expect(verdict).toEqual({ withoutData: [7], suspicious: [7], broken: [] });
    expect(isProven(verdict)).toBe(false);
    expect(reportProof(results, verdict)).toBe(
      [
        '   7  ANSWERED        { __typename }',
        'answered without data, and no mere structure: 7',
        'answered without data: 7',
        'facts without data: 1/131',
      ].join('\n'),
    );
  });

  it('fails where a fact comes back with an error, and tells which', async () => {
    const misspelt = fact({ ...pretended, operation: '{ fireBrigade }' });

    const { results, verdict } = await judge([misspelt]);

    expect(verdict).toMatchObject({ withoutData: [], suspicious: [], broken: [{ number: 7 }] });
    expect(isProven(verdict)).toBe(false);
    expect(reportProof(results, verdict)).toMatch(
      /^ {3}7 {2}BROKEN .*\n {6}got \{"errors".*GRAPHQL_VALIDATION_FAILED.*\nneither answered nor empty: 7\n/,
    );
  });

  it('takes the word that something is not there for no data', async () => {
    const operation =
      '{ whistlePreview(place: "plc:xgl:nowhere", category: EMERGENCY, responders: []) { reason } }';
    const { results, verdict } = await judge([
      fact({ number: 8, operation, data: { whistlePreview: { reason: '' } } }),
    ]);

    expect(verdict).toEqual({ withoutData: [], suspicious: [], broken: [] });
    expect(reportProof(results, verdict)).toMatch(/^ {3}8 {2}(not found|no data) /);
  });

  it('does not take a stakeholder that fails for one that knows nothing', async () => {
    graph.proxy('coordination').behavior = 'REFUSE';
    const place = facts.filter(({ operation }) => operation.includes('place('));

    const { verdict } = await judge(place);

    expect(verdict.broken.map(({ number }) => number)).toEqual(place.map(({ number }) => number));
    expect(isProven(verdict)).toBe(false);
  });

  it('does not take a gateway that is away for one that knows nothing', async () => {
    const results = await askFacts('http://127.0.0.1:9/graphql', [pretended]);

    expect(isProven(judgeProof(results))).toBe(false);
  });
});

describe('an answer', () => {
  it.each([
    [{ place: { name: 'a' } }, { place: null }],
    [{ places: [{ name: 'a' }] }, { places: [] }],
    [{ places: [{ name: 'a' }, { name: null }] }, { places: [{ name: 'b' }] }],
    [{ name: null }, { name: 'a' }],
    [{ name: 'a' }, { name: 'b' }],
  ])('has the shape of %j: %j', (expected, got) => expect(hasShapeOf(expected, got)).toBe(true));

  it.each([
    [{ place: { name: 'a' } }, {}],
    [{ place: { name: 'a' } }, { place: {} }],
    [{ place: { name: 'a' } }, { place: null, errors: [] }],
    [{ places: [{ name: 'a' }] }, { places: [{ id: 'a' }] }],
    [{ name: 'a' }, { name: 7 }],
    [{ name: 'a' }, { name: ['a'] }],
    [{ name: 'a' }, undefined],
  ])('has not the shape of %j: %j', (expected, got) => expect(hasShapeOf(expected, got)).toBe(false));
});
