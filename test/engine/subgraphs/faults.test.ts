import type { SubgraphAnswer } from '@courtyard/gateway/engine/subgraphs/subgraph-client';
import { faults, type FaultName } from '../support/faults';
import { mutation, query, useSubgraphs } from './asked';

const start = useSubgraphs();

type Outcome = Extract<SubgraphAnswer, { kind: 'failed' }>['code'] | 'answered';

/** What each fault comes to, and how many requests a query makes before it is given up. */
const outcomes: Record<FaultName, readonly [Outcome, number]> = {
  'reset before headers': ['SUBGRAPH_UNAVAILABLE', 2],
  'closed before headers': ['SUBGRAPH_UNAVAILABLE', 2],
  'reset after headers': ['SUBGRAPH_UNAVAILABLE', 2],
  'reset within the body': ['SUBGRAPH_UNAVAILABLE', 2],
  'closed within the body': ['SUBGRAPH_UNAVAILABLE', 2],
  'closed within the chunks': ['SUBGRAPH_UNAVAILABLE', 2],
  'no answer': ['SUBGRAPH_TIMEOUT', 1],
  'headers and no body': ['SUBGRAPH_TIMEOUT', 1],
  drip: ['SUBGRAPH_TIMEOUT', 1],
  'no HTTP': ['SUBGRAPH_BAD_RESPONSE', 1],
  'headers without end': ['SUBGRAPH_BAD_RESPONSE', 1],
  '500 with a page': ['SUBGRAPH_UNAVAILABLE', 1],
  '500 with other JSON': ['SUBGRAPH_UNAVAILABLE', 1],
  '500 with data alone': ['SUBGRAPH_UNAVAILABLE', 1],
  '500 with errors': ['answered', 1],
  '400 with errors': ['answered', 1],
  '404 with a page': ['SUBGRAPH_BAD_RESPONSE', 1],
  '429': ['SUBGRAPH_UNAVAILABLE', 1],
  '502': ['SUBGRAPH_UNAVAILABLE', 2],
  '503': ['SUBGRAPH_UNAVAILABLE', 2],
  '504': ['SUBGRAPH_UNAVAILABLE', 2],
  '204': ['SUBGRAPH_BAD_RESPONSE', 1],
  '200 with a page': ['SUBGRAPH_BAD_RESPONSE', 1],
  'JSON called text': ['SUBGRAPH_BAD_RESPONSE', 1],
  'JSON without a type': ['SUBGRAPH_BAD_RESPONSE', 1],
  'JSON in another charset': ['SUBGRAPH_BAD_RESPONSE', 1],
  'cut JSON': ['SUBGRAPH_BAD_RESPONSE', 1],
  'empty body': ['SUBGRAPH_BAD_RESPONSE', 1],
  'other JSON': ['SUBGRAPH_BAD_RESPONSE', 1],
  'a list': ['SUBGRAPH_BAD_RESPONSE', 1],
  null: ['SUBGRAPH_BAD_RESPONSE', 1],
  'data that is a list': ['SUBGRAPH_BAD_RESPONSE', 1],
  'data that is a text': ['SUBGRAPH_BAD_RESPONSE', 1],
  'null without a reason': ['SUBGRAPH_BAD_RESPONSE', 1],
  'null with no errors in the list': ['SUBGRAPH_BAD_RESPONSE', 1],
  'errors that are no list': ['SUBGRAPH_BAD_RESPONSE', 1],
  'errors that are texts': ['SUBGRAPH_BAD_RESPONSE', 1],
  'errors without a message': ['SUBGRAPH_BAD_RESPONSE', 1],
  'too few entities': ['SUBGRAPH_BAD_RESPONSE', 1],
  'too many entities': ['SUBGRAPH_BAD_RESPONSE', 1],
  'entities that are no list': ['SUBGRAPH_BAD_RESPONSE', 1],
  'invalid UTF-8': ['SUBGRAPH_BAD_RESPONSE', 1],
  'half a character': ['SUBGRAPH_BAD_RESPONSE', 1],
  'prototype keys': ['answered', 1],
  'a million errors': ['SUBGRAPH_BAD_RESPONSE', 1],
  '64 MB announced': ['SUBGRAPH_BAD_RESPONSE', 1],
  '64 MB in chunks': ['SUBGRAPH_BAD_RESPONSE', 1],
  'byte by byte': ['answered', 1],
  'gzip bomb': ['SUBGRAPH_BAD_RESPONSE', 1],
  redirect: ['SUBGRAPH_BAD_RESPONSE', 1],
};

const table = (Object.keys(faults) as FaultName[]).map((fault) => [fault, ...outcomes[fault]] as const);

/** A fault that never ends needs a timeout that does; the others must not meet one. */
function limitFor(outcome: Outcome): { timeoutMs?: number } {
  return outcome === 'SUBGRAPH_TIMEOUT' ? { timeoutMs: 300 } : {};
}

/** Entities are asked for where the fault is about them. */
function entitiesFor(fault: FaultName) {
  if (!fault.includes('entities')) return {};
  const representations = [{ __typename: 'Book', id: '1' }];
  return {
    body: JSON.stringify({ query: '{ … }', variables: { representations } }),
    representations: representations.length,
  };
}

describe('a subgraph at fault', () => {
  it.each(table)('%s: a query ends as %s after %i requests', async (fault, outcome, requests) => {
    const { client, proxy } = await start(limitFor(outcome));
    proxy.behavior = fault;

    const answer = await client.ask({ ...query, ...entitiesFor(fault) });

    expect(answer.kind === 'failed' ? answer.code : answer.kind).toBe(outcome);
    expect(proxy.requests).toHaveLength(requests);
  });

  it.each(table)('%s: a mutation ends as %s and is sent once', async (fault, outcome) => {
    const { client, proxy } = await start(limitFor(outcome));
    proxy.behavior = fault;

    const answer = await client.ask({ ...mutation, ...entitiesFor(fault) });

    expect(answer.kind === 'failed' ? answer.code : answer.kind).toBe(outcome);
    expect(proxy.requests).toHaveLength(1);
  });

  it('is unavailable when it refuses the connection, for queries and mutations', async () => {
    const { client, proxy } = await start();
    await proxy.refuse();

    const answers = await Promise.all([client.ask(query), client.ask(mutation)]);

    expect(answers).toMatchObject([{ code: 'SUBGRAPH_UNAVAILABLE' }, { code: 'SUBGRAPH_UNAVAILABLE' }]);
  });

  it.each(['64 MB announced', '64 MB in chunks', 'gzip bomb'] as const)(
    'costs little memory by %s',
    async (fault) => {
      const { client, proxy } = await start();
      proxy.behavior = fault;
      const before = { now: process.memoryUsage.rss(), peak: process.resourceUsage().maxRSS * 1024 };

      const answer = await client.ask(query);

      expect(answer).toMatchObject({ code: 'SUBGRAPH_BAD_RESPONSE' });
      const grown = Math.max(
        process.memoryUsage.rss() - before.now,
        process.resourceUsage().maxRSS * 1024 - Math.max(before.peak, before.now),
      );
      expect(grown / 1024 / 1024).toBeLessThan(48);
    },
  );

  it('leads nobody to another address, and tells none who asks', async () => {
    const { client, proxy } = await start();
    proxy.behavior = 'redirect';

    await client.ask({ ...query, headers: { authorization: 'Bearer secret' } });

    expect(proxy.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer secret']);
    expect(proxy.redirected).toEqual([]);
  });

  it('puts nothing of its page into the reason but the kind of it', async () => {
    const { client, proxy } = await start();
    proxy.behavior = '500 with a page';

    await expect(client.ask(query)).resolves.toEqual({
      kind: 'failed',
      code: 'SUBGRAPH_UNAVAILABLE',
      reason: 'HTTP 500: its type is text/html',
    });
  });
});

describe('a subgraph that answers all the same', () => {
  it.each([
    ['500 with errors', 'boom'],
    ['400 with errors', 'bad field'],
  ] as const)('is heard: %s', async (fault, message) => {
    const { client, proxy } = await start();
    proxy.behavior = fault;

    await expect(client.ask(query)).resolves.toEqual({ kind: 'answered', data: null, errors: [{ message }] });
  });

  it('cannot hand over a prototype', async () => {
    const { client, proxy } = await start();
    proxy.behavior = 'prototype keys';

    const answer = await client.ask(query);

    const data = answer.kind === 'answered' ? answer.data : null;
    expect(JSON.stringify(data)).toBe('{"list":[{"id":"1"}],"constructor":{"name":"c"}}');
    expect({}).not.toHaveProperty('isAdmin');
  });

  it('is heard when its words come byte by byte', async () => {
    const { client, proxy } = await start();
    proxy.behavior = 'byte by byte';

    await expect(client.ask(query)).resolves.toEqual({
      kind: 'answered',
      data: { hello: 'w'.repeat(20_000) },
      errors: [],
    });
  });

  it('has the first of a million errors kept and the others counted', async () => {
    const { client, proxy } = await start({ maxBytes: 32 * 1024 * 1024, maxErrors: 2 });
    proxy.behavior = 'a million errors';

    await expect(client.ask(query)).resolves.toEqual({
      kind: 'answered',
      data: null,
      errors: [{ message: '1' }, { message: '' }],
      omittedErrors: 999_998,
    });
  });
});
