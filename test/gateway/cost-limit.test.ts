import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe as describeError } from '@courtyard/shared/errors/refusal';
import { startSmallGateway, type Answer, type SmallGateway } from '../engine/http/support/small-gateway';
import { audience, issuer, keySetText, makeKey, sign } from '../engine/identity/support/issuer';
import { startWholeGraph, type WholeGraph } from '../support/whole-graph';

/** Ten trees, since nothing is said of how many there are; whoever cares for them has to find each. */
const trees = '{ trees { name carer } }';

const folder = mkdtempSync(path.join(tmpdir(), 'cost-limit-'));
let small: SmallGateway;
let authorization: string;
beforeAll(async () => {
  const key = await makeKey('one');
  const jwks = path.join(folder, 'keys.json');
  writeFileSync(jwks, keySetText(key));
  authorization = `Bearer ${await sign(key)}`;
  small = await startSmallGateway({
    engine: 'courtyard',
    tokens: { jwks, issuer, audience },
    cost: { anonymous: 10, signedIn: 20, subgraphs: { carers: 15 } },
  });
});
beforeEach(() => void small.requests.splice(0));
afterAll(async () => {
  await small.close();
  rmSync(folder, { recursive: true });
});

function refusal(value: number, most: number) {
  const extensions = describeError('COST_LIMIT', { value, most });
  const requestId = expect.any(String) as string;
  return { errors: [{ message: extensions.messageEn, extensions: { ...extensions, requestId } }] };
}

/** What came of a question: how many trees, or the refusal. */
function outcomeOf(answer: Answer): unknown {
  const { data, ...rest } = answer.json();
  return data ? (data.trees as unknown[]).length : rest;
}

describe('an operation', () => {
  it('runs up to the limit', async () => {
    expect(outcomeOf(await small.post({ query: trees }))).toBe(200);
    expect(small.requests.map(({ subgraph }) => subgraph)).toEqual(['trees', 'carers']);
  });

  it('above it is refused with its estimate and the limit, and nobody is asked', async () => {
    const twice = '{ trees { name } again: trees { name } }';
    const answer = await small.post({ query: twice });

    expect(answer.json()).toEqual(refusal(20, 10));
    expect(small.requests).toEqual([]);
  });

  it('may cost more for a caller with a token, though not without end', async () => {
    const twice = '{ trees { name } again: trees { name } }';
    const thrice = '{ trees { name } again: trees { name } more: trees { name } }';

    expect(outcomeOf(await small.post({ query: twice }, { authorization }))).toBe(200);
    expect(outcomeOf(await small.post({ query: thrice }, { authorization }))).toEqual(refusal(30, 20));
  });

  it('is refused also where too much of it falls to one stakeholder', async () => {
    const cared = '{ trees { carer } again: trees { carer } }';

    expect(outcomeOf(await small.post({ query: cared }, { authorization }))).toEqual(refusal(20, 15));
    expect(small.requests).toEqual([]);
  });

  it('tells what it costs only to those who ask', async () => {
    const query = '{ tree(id: 1) { name } }';
    const shown = await small.post({ query }, { 'x-courtyard-cost': '1' });

    const data = { tree: { name: 'Plane tree 1' } };
    expect(shown.json()).toEqual({ data, extensions: { cost: { estimated: 1, actual: 1 } } });
    expect((await small.post({ query })).json()).toEqual({ data });
  });
});

describe('a page that is too large for one operation', () => {
  let graph: WholeGraph;
  beforeAll(async () => {
    graph = await startWholeGraph();
  });
  afterAll(() => graph.close());

  const places = (first: number) =>
    `{ places(first: ${first}) { nodes { nameZh titles(first: 50) { nodes { owner { nameZh } } } } } }`;

  it('is refused by the pages it asks for, whatever there is to find, and no stakeholder is asked', async () => {
    const { answer, requests, statements } = await graph.measure(places(200));

    // One page, 200 places, a page of titles for each, and on it 50 titles and their owners.
    expect(answer).toEqual(refusal(1 + 200 * (1 + 1 + 50 * 2), 5_000));
    expect({ requests, statements }).toEqual({ requests: 0, statements: 0 });
  });

  it('is answered when it is asked for in portions', async () => {
    expect(await graph.query(places(20))).toEqual({ data: expect.anything() as object });
  });
});
