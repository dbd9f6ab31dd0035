import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startGateway } from '@courtyard/gateway/server';
import { silentLog } from '../support/filled-databases';
import { services, type ServiceName } from '../support/services';
import { ask, startWholeGraph, type GraphAnswer, type WholeGraph } from '../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
});
afterAll(() => graph.close());
afterEach(() => {
  for (const { name } of services) graph.proxy(name as ServiceName).behavior = 'PASS';
});

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const json = { 'content-type': 'application/json' };

/** Asks all five subgraphs. */
const card = `{
  place(id: "plc:xgl:courtyard-35") { nameZh contracts { totalCount } gaps { status } }
}`;

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

async function send(address: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`${graph.url}${address}`, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

function post(body: string, headers: Record<string, string> = {}): Promise<Answer> {
  return send('/graphql', { method: 'POST', headers: { ...json, ...headers }, body });
}

function errorsOf({ text }: Answer): NonNullable<GraphAnswer['errors']> {
  return (JSON.parse(text) as GraphAnswer).errors ?? [];
}

describe('the id of a request', () => {
  it('goes to every subgraph that is asked and comes back', async () => {
    const { headers } = await post(JSON.stringify({ query: card }), { 'x-request-id': 'visit-42.a_B' });

    expect(headers.get('x-request-id')).toBe('visit-42.a_B');
    const passedOn = services.map(({ name }) => graph.proxy(name as ServiceName).headers['x-request-id']);
    expect(passedOn).toEqual(services.map(() => 'visit-42.a_B'));
  });

  it('is made where the caller gives none, the same for every subgraph and the caller', async () => {
    const { headers } = await post(JSON.stringify({ query: card }));

    const id = headers.get('x-request-id');
    expect(id).toMatch(uuid);
    const passedOn = services.map(({ name }) => graph.proxy(name as ServiceName).headers['x-request-id']);
    expect(passedOn).toEqual(services.map(() => id));
  });

  it.each([
    ['', 'nothing'],
    ['two words', 'a space'],
    ['a"b', 'a quote'],
    ['a;b=c', 'what could be another header'],
    ['x'.repeat(65), 'more than 64 characters'],
  ])('is replaced where %j holds %s', async (given) => {
    const { headers } = await post(JSON.stringify({ query: card }), { 'x-request-id': given });

    expect(headers.get('x-request-id')).toMatch(uuid);
    expect(graph.proxy('coordination').headers['x-request-id']).toBe(headers.get('x-request-id'));
  });

  it.each([
    ['a field refuses', JSON.stringify({ query: '{ place(id: "x") { id } }' })],
    ['the graph does not have what is asked', JSON.stringify({ query: '{ place(id: "x") { nameDe } }' })],
    ['the document cannot be read', JSON.stringify({ query: '{' })],
    ['the body cannot be read', '{"query":'],
  ])('stands in the error where %s', async (_why, body) => {
    const answer = await post(body, { 'x-request-id': 'visit-43' });

    expect(answer.headers.get('x-request-id')).toBe('visit-43');
    expect(errorsOf(answer).map(({ extensions }) => extensions.requestId)).toEqual(['visit-43']);
  });

  it('stands in the error where a subgraph cannot be asked', async () => {
    graph.proxy('property-company').behavior = 'REFUSE';

    const answer = await post(JSON.stringify({ query: card }), { 'x-request-id': 'visit-44' });

    expect(errorsOf(answer).map(({ extensions: { code, requestId } }) => ({ code, requestId }))).toEqual([
      { code: 'SUBGRAPH_UNAVAILABLE', requestId: 'visit-44' },
    ]);
  });
});

describe('what the caller sends along', () => {
  it('stays at the gateway, whatever it is', async () => {
    await post(JSON.stringify({ query: card, extensions: { note: 'hidden-1' } }), {
      authorization: 'Bearer hidden-2',
      cookie: 'session=hidden-3',
      'x-api-key': 'hidden-4',
      'x-forwarded-for': '10.9.8.7',
      forwarded: 'for=10.9.8.7',
      'apollo-query-plan-experimental': 'hidden-5',
      'accept-language': 'hidden-6',
      'user-agent': 'hidden-7',
    });

    for (const { name } of services) {
      const { headers } = graph.proxy(name as ServiceName);
      expect(JSON.stringify(headers)).not.toMatch(/hidden|10\.9\.8\.7/);
      expect(headers).toMatchObject({ 'content-type': 'application/json' });
    }
  });
});

describe('the gateway', () => {
  it('says that it is alive and ready', async () => {
    const health = await send('/health');
    const ready = await send('/ready');

    expect([health.status, health.text]).toEqual([200, '{"status":"alive"}']);
    expect([ready.status, ready.text]).toEqual([200, '{"status":"ready"}']);
  });

  it('is ready while a stakeholder is away, since it answers without it', async () => {
    graph.proxy('property-company').behavior = 'REFUSE';

    expect((await send('/ready')).status).toBe(200);
  });

  it.each([
    ['a link', '/graphql?query={__typename}', {}],
    [
      'a form',
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{__typename}"}' },
    ],
    [
      'a link that claims to send text',
      '/graphql?query={__typename}',
      { headers: { 'content-type': 'text/plain' } },
    ],
  ])('refuses what another site could make a browser send by %s', async (_what, address, init) => {
    const answer = await send(address, init);

    expect(answer.status).toBe(400);
    expect(errorsOf(answer).map(({ extensions }) => extensions.code)).toEqual(['BAD_REQUEST']);
    expect(errorsOf(answer)[0]?.message).toContain('Cross-Site Request Forgery');
  });

  it('answers a link of a caller that is no other site', async () => {
    const answer = await send('/graphql?query={__typename}', {
      headers: { 'apollo-require-preflight': '1' },
    });

    expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { data: { __typename: 'Query' } }]);
  });

  it('tells what it can be asked, without what only subgraphs hand each other', async () => {
    const { data } = (await graph.query(`{
      __schema { queryType { name } mutationType { name } }
      place: __type(name: "Place") { fields { name } }
      hidden: __type(name: "Performance") { name }
    }`)) as { data: { place: { fields: Array<{ name: string }> } } };

    expect(data).toMatchObject({
      __schema: { queryType: { name: 'Query' }, mutationType: null },
      hidden: null,
    });
    const fields = data.place.fields.map(({ name }) => name);
    expect(fields).toEqual(expect.arrayContaining(['responsibilities', 'titleClaims', 'contracts']));
    expect(fields.filter((name) => name.includes('Inputs'))).toEqual([]);
  });

  it.each([
    ['no JSON', '{"query":', 400, 'BAD_REQUEST'],
    ['nothing', '', 400, 'BAD_REQUEST'],
    ['an empty object', '{}', 400, 'BAD_REQUEST'],
    ['null', 'null', 400, 'BAD_REQUEST'],
    ['a list of operations', '[{"query":"{__typename}"}]', 400, 'BAD_REQUEST'],
    ['a number for the query', '{"query":7}', 400, 'BAD_REQUEST'],
    ['text for the variables', '{"query":"{__typename}","variables":"{}"}', 400, 'BAD_REQUEST'],
    ['a prototype', '{"query":"{__typename}","__proto__":{"x":1}}', 400, 'BAD_REQUEST'],
    ['too much', JSON.stringify({ query: `{ __typename }${' '.repeat(1_100_000)}` }), 413, 'BAD_REQUEST'],
    ['a document without an end', '{"query":"{ place("}', 400, 'GRAPHQL_PARSE_FAILED'],
    ['a field that nobody has', '{"query":"{ fireBrigade { id } }"}', 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a hidden field',
      '{"query":"{ place(id: \\"plc:bj:beijing\\") { titleClaimInputs { id } } }"}',
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a hidden entrance',
      '{"query":"{ _entities(representations: []) { __typename } }"}',
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a variable too few', '{"query":"query ($id: ID!) { place(id: $id) { id } }"}', 400, 'BAD_USER_INPUT'],
    [
      'a name without its operation',
      '{"query":"query A { __typename }","operationName":"B"}',
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'two operations without a name',
      '{"query":"query A { __typename } query B { __typename }"}',
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'fragments without an operation',
      '{"query":"fragment A on Query { __typename }"}',
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a mutation, of which there are none',
      '{"query":"mutation { close }"}',
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['a subscription', '{"query":"subscription { issueChanged { id } }"}', 400, 'BAD_REQUEST'],
  ])('answers %s with a code and nothing of its inside', async (_what, body, status, code) => {
    const answer = await post(body);

    expect(answer.status).toBe(status);
    expect(errorsOf(answer).map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(Object.keys(JSON.parse(answer.text) as object)).toEqual(['errors']);
    expect(answer.text).not.toMatch(/stack|node_modules|\.ts:|\.js:|127\.0\.0\.1/);
  });

  it.each([
    ['GET', '/nowhere', 404],
    ['DELETE', '/graphql', 405],
    ['POST', '/ready', 404],
  ])('answers %s %s with a code', async (method, address, status) => {
    const answer = await send(address, { method });

    expect(answer.status).toBe(status);
    expect(errorsOf(answer).map(({ extensions }) => extensions.code)).toEqual(['BAD_REQUEST']);
  });

  it('refuses a mutation that comes as a link', async () => {
    const answer = await send('/graphql?query=mutation{close}', {
      headers: { 'apollo-require-preflight': '1' },
    });

    expect(answer.status).toBe(405);
    expect(errorsOf(answer).map(({ extensions }) => extensions.code)).toEqual(['BAD_REQUEST']);
  });
});

describe('a gateway that closes', () => {
  it('finishes what is under way, is not ready meanwhile, and is gone then', async () => {
    const gateway = await startGateway({
      supergraph: readFileSync(path.join(__dirname, '..', '..', 'gateway', 'supergraph.graphql'), 'utf8'),
      host: '127.0.0.1',
      port: 0,
      subgraphTimeoutMs: 60_000,
      subgraphUrls: Object.fromEntries(
        services.map(({ name }) => [name, `${graph.proxy(name as ServiceName).url}/graphql`]),
      ),
      consoleFolder: null,
      log: silentLog,
    });
    const company = graph.proxy('property-company');
    company.behavior = 'HOLD';
    const arrived = company.nextRequest();
    const answer = ask(gateway.url, '{ contracts { totalCount } }');
    await arrived;

    const closed = gateway.close();
    const whileClosing = await readiness(gateway.url);
    company.release();

    expect(whileClosing).toBe(503);
    expect(await answer).toEqual({ data: { contracts: { totalCount: 2 } } });
    await closed;
    await expect(fetch(`${gateway.url}/health`)).rejects.toThrow();
  });
});

/** The first answer that is not the one of before the closing. */
async function readiness(url: string): Promise<number> {
  for (;;) {
    const { status } = await fetch(`${url}/ready`);
    if (status !== 200) return status;
    await sleep(10);
  }
}
