import { createHash } from 'node:crypto';
import type { ErrorCode } from '@courtyard/shared/errors/catalogue';
import { startArticleService, type ArticleService } from '../support/article-service';
import type { GraphAnswer } from '../support/whole-graph';

let service: ArticleService;
beforeAll(async () => {
  service = await startArticleService('property-company');
});
afterAll(() => service.close());

const contracts = '{ contracts { totalCount } }';
const twoContracts = { data: { contracts: { totalCount: 2 } } };
const plainJson = 'application/json; charset=utf-8';
const graphqlJson = 'application/graphql-response+json; charset=utf-8';
const tag = { 'x-request-id': 'visit-1' };

type Sent = readonly [address: string, init: RequestInit];

function posted(body: unknown, headers: Record<string, string> = {}): Sent {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const all = { 'content-type': 'application/json', ...tag, ...headers };
  return ['/graphql', { method: 'POST', headers: all, body: text }];
}

function linked(
  parameters: Readonly<Record<string, string>> | string,
  headers: Record<string, string> = { 'apollo-require-preflight': '1' },
): Sent {
  return [`/graphql?${new URLSearchParams(parameters).toString()}`, { headers: { ...tag, ...headers } }];
}

async function send([address, init]: Sent) {
  const response = await fetch(`${service.url}${address}`, init);
  const text = await response.text();
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    allow: response.headers.get('allow'),
    cache: response.headers.get('cache-control'),
    body: text === '' ? null : (JSON.parse(text) as GraphAnswer),
  };
}

describe('a service that is asked over HTTP answers', () => {
  const named = 'query A { __typename } query B { b: __typename }';
  const withVariable = 'query ($first: Int) { contracts(first: $first) { totalCount } }';

  it.each<readonly [string, Sent, unknown]>([
    ['a body of JSON', posted({ query: contracts }), twoContracts],
    [
      'a body that says how it is encoded',
      posted({ query: contracts }, { 'content-type': 'Application/JSON; charset=utf-8' }),
      twoContracts,
    ],
    ['a link', linked({ query: contracts }), twoContracts],
    [
      'a link under a name that only scripts give',
      linked({ query: contracts }, { 'x-apollo-operation-name': 'A' }),
      twoContracts,
    ],
    [
      'a link that claims to be JSON',
      linked({ query: contracts }, { 'content-type': 'application/json' }),
      twoContracts,
    ],
    ['a link with variables', linked({ query: withVariable, variables: '{"first":1}' }), twoContracts],
    [
      'a link that names its operation',
      linked({ query: named, operationName: 'B' }),
      { data: { b: 'Query' } },
    ],
    [
      'a body that names its operation',
      posted({ query: named, operationName: 'B' }),
      { data: { b: 'Query' } },
    ],
    [
      'null for what may be left out',
      posted({ query: contracts, variables: null, operationName: null, extensions: null }),
      twoContracts,
    ],
    [
      'what is skipped and included by variables',
      posted({
        query:
          'query ($skip: Boolean!) { contracts { totalCount @skip(if: $skip) pageInfo @include(if: $skip) { hasNextPage } } }',
        variables: { skip: true },
      }),
      { data: { contracts: { pageInfo: { hasNextPage: false } } } },
    ],
    [
      'what it can be asked',
      posted({ query: '{ __schema { queryType { name } mutationType { name } } }' }),
      { data: { __schema: { queryType: { name: 'Query' }, mutationType: null } } },
    ],
    [
      'what the gateway asks of it',
      posted({
        query:
          'query ($keys: [_Any!]!) { _service { __typename } _entities(representations: $keys) { ... on Place { id contracts { totalCount } } } }',
        variables: { keys: [{ __typename: 'Place', id: 'plc:xgl:courtyard-35' }] },
      }),
      {
        data: {
          _service: { __typename: '_Service' },
          _entities: [{ id: 'plc:xgl:courtyard-35', contracts: { totalCount: 1 } }],
        },
      },
    ],
  ])('%s', async (_what, sent, body) => {
    expect(await send(sent)).toEqual({ status: 200, type: plainJson, allow: null, cache: null, body });
  });

  it.each([
    [undefined, plainJson],
    ['*/*', plainJson],
    ['application/*', plainJson],
    ['application/json', plainJson],
    ['application/graphql-response+json', graphqlJson],
    ['application/graphql-response+json, application/json;q=0.9', graphqlJson],
    ['application/json, application/graphql-response+json', plainJson],
    ['application/json;q=0, */*', graphqlJson],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', plainJson],
  ])('in the form of JSON that is asked for by accept: %s', async (accept, type) => {
    const { status, ...answer } = await send(posted({ query: contracts }, accept ? { accept } : {}));

    expect([status, answer.type, answer.body]).toEqual([200, type, twoContracts]);
  });
});

interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  /** A part of the English words. */
  readonly en: string;
  readonly allow?: string;
  readonly cache?: string;
}

const bad = (en: string, status = 400, allow?: string): Refusal => ({
  status,
  code: 'BAD_REQUEST',
  en,
  ...(allow && { allow }),
});
const forged = bad('Cross-Site Request Forgery');
const noQuery = bad('the body holds no query');
const notKept: Refusal = {
  status: 200,
  code: 'PERSISTED_QUERY_NOT_FOUND',
  en: 'No document with this sha256Hash is kept',
  cache: 'private, no-cache, must-revalidate',
};

function persisted(query: string | undefined, version: number, sha256Hash?: string): Sent {
  return posted({ query, extensions: { persistedQuery: { version, sha256Hash } } });
}

describe('a service that is asked over HTTP refuses', () => {
  it.each<readonly [string, Sent, Refusal]>([
    ['a link of another site', linked({ query: contracts }, {}), forged],
    ['a link with an empty header', linked({ query: contracts }, { 'apollo-require-preflight': '' }), forged],
    ['a link that claims to be text', linked({ query: contracts }, { 'content-type': 'text/plain' }), forged],
    ['a form of text', posted({ query: contracts }, { 'content-type': 'text/plain' }), forged],
    ['a request of another site without a body', ['/graphql', { method: 'POST', headers: tag }], forged],
    [
      'a body of text from no other site',
      posted({ query: contracts }, { 'content-type': 'text/plain', 'apollo-require-preflight': '1' }),
      noQuery,
    ],
    [
      'a link of a type that it has not',
      linked({ query: contracts }, { 'content-type': 'application/xml' }),
      bad('GET requests may not have a content-type', 415),
    ],
    [
      'a body of another type',
      posted('<query/>', { 'content-type': 'application/xml' }),
      bad('the content type is not supported', 415),
    ],
    [
      'a body of no type',
      posted({ query: contracts }, { 'content-type': 'json' }),
      bad('the content type is not supported', 415),
    ],
    [
      'whoever takes no JSON',
      posted({ query: contracts }, { accept: 'text/csv' }),
      bad('the answer is JSON', 406),
    ],
    ['a browser that wants a page', linked({ query: contracts }, { accept: 'text/html' }), forged],
    ['a body that is no JSON', posted('{"query":'), bad('the body is no valid JSON')],
    ['a body with a prototype', posted('{"query":"{a}","__proto__":{}}'), bad('the body is no valid JSON')],
    ['an empty body', posted(''), bad('the body is empty')],
    ['an empty object', posted({}), noQuery],
    ['null', posted('null'), noQuery],
    ['a number', posted('7'), noQuery],
    ['too much', posted({ query: `{a}${' '.repeat(1_100_000)}` }), bad('the body is too large', 413)],
    ['several operations at once', posted([{ query: contracts }]), bad('one operation, not a list')],
    ['a number for a query', posted({ query: 7 }), bad('query has to be text')],
    ['a tree for a query', posted({ query: { kind: 'Document' } }), bad('query has to be text')],
    ['an empty query', posted({ query: '' }), bad('there is no document')],
    ['a link without a query', linked({}), bad('there is no document')],
    [
      'a query in the address of a body',
      ['/graphql?query={a}', posted({ a: 1 })[1]],
      bad('there is no document'),
    ],
    ['a link with two queries', linked('query=a&query=b'), bad("The 'query' search parameter")],
    [
      'text for variables',
      posted({ query: contracts, variables: '{}' }),
      bad('variables has to be an object'),
    ],
    [
      'a list for variables',
      posted({ query: contracts, variables: [] }),
      bad('variables has to be an object'),
    ],
    ['a number for extensions', posted({ query: contracts, extensions: 7 }), bad('extensions has to be')],
    [
      'a number for a name',
      posted({ query: contracts, operationName: 7 }),
      bad('operationName has to be text'),
    ],
    ['variables that are no JSON', linked({ query: contracts, variables: '{' }), bad('invalid JSON')],
    ['variables that are a list', linked({ query: contracts, variables: '[]' }), bad('JSON-encoded object')],
  ])('%s', (_what, sent, refusal) => expectRefusal(sent, refusal));

  it.each<readonly [string, Sent, Refusal]>([
    [
      'a mutation that comes as a link',
      linked({ query: 'mutation { close }' }),
      bad('GET is for queries only', 405, 'POST'),
    ],
    [
      'a subscription that comes as a link',
      linked({ query: 'subscription { news }' }),
      bad('GET is for queries only', 405, 'POST'),
    ],
    ['what asks for the methods', ['/graphql', { method: 'OPTIONS', headers: tag }], forged],
    [
      'what asks for the methods from no other site',
      ['/graphql', { method: 'OPTIONS', headers: { ...tag, 'apollo-require-preflight': '1' } }],
      bad('only GET and POST', 405, 'GET, POST'),
    ],
    ['another method', ['/graphql', { method: 'DELETE', headers: tag }], bad('leads nowhere', 404)],
  ])('%s', (_what, sent, refusal) => expectRefusal(sent, refusal));

  it.each([
    [{}, 400, null],
    [{ 'apollo-require-preflight': '1' }, 405, 'GET, POST'],
  ])('to answer without a body: %j', async (headers, status, allow) => {
    const answer = await send([`/graphql?query=${contracts}`, { method: 'HEAD', headers }]);

    expect(answer).toEqual({ status, type: plainJson, allow, cache: null, body: null });
  });

  const notResolved = (en: string): Refusal => ({ status: 400, code: 'OPERATION_RESOLUTION_FAILURE', en });
  const two = 'query A { __typename } query B { __typename }';

  it.each<readonly [string, Sent, Refusal]>([
    [
      'a text that is no document',
      posted({ query: '{' }),
      { status: 400, code: 'GRAPHQL_PARSE_FAILED', en: 'Expected Name' },
    ],
    [
      'what the graph has not',
      posted({ query: '{ fireBrigade }' }),
      { status: 400, code: 'GRAPHQL_VALIDATION_FAILED', en: 'Cannot query field "fireBrigade"' },
    ],
    [
      'a variable too few',
      posted({ query: 'query ($id: ID!) { contract(id: $id) { id } }' }),
      { status: 400, code: 'BAD_USER_INPUT', en: '"$id" of required type "ID!" was not provided' },
    ],
    [
      'a variable of another type',
      posted({ query: 'query ($n: Int) { contracts(first: $n) { totalCount } }', variables: { n: 'x' } }),
      { status: 400, code: 'BAD_USER_INPUT', en: 'got invalid value "x"' },
    ],
    ['two operations without a name', posted({ query: two }), notResolved('say by operationName')],
    ['an empty name', posted({ query: two, operationName: '' }), notResolved('say by operationName')],
    [
      'a name without its operation',
      posted({ query: two, operationName: 'C' }),
      notResolved('none named "C"'),
    ],
    [
      'a mutation, of which there are none',
      posted({ query: 'mutation { close }' }),
      notResolved('no mutation operations'),
    ],
    ['a subscription', posted({ query: 'subscription { news }' }), notResolved('no subscription operations')],
    ['a hash that nobody sent a text for', persisted(undefined, 1, 'abc'), notKept],
    ['no hash', persisted(undefined, 1), notKept],
    ['the hash of another text', persisted(contracts, 1, 'abc'), bad('sha256Hash is not that of the query')],
    [
      'a hash of another kind',
      persisted(contracts, 2, 'abc'),
      bad('the version of persistedQuery has to be 1'),
    ],
  ])('%s', (_what, sent, refusal) => expectRefusal(sent, refusal));

  it('what a field refuses, and answers the rest', async () => {
    const { status, body } = await send(
      posted({ query: `{ contracts(within: "x") { totalCount } all: contracts { totalCount } }` }),
    );

    expect([status, body?.data]).toEqual([200, { contracts: null, all: { totalCount: 2 } }]);
    expect(body?.errors).toMatchObject([
      { path: ['contracts'], extensions: { code: 'BAD_ID', requestId: 'visit-1' } },
    ]);
  });
});

async function expectRefusal(sent: Sent, refusal: Refusal): Promise<void> {
  const { status, code, en, allow = null, cache = null } = refusal;
  const { body, ...answer } = await send(sent);

  expect(answer).toEqual({ status, type: plainJson, allow, cache });
  expect(Object.keys(body ?? {})).toEqual(['errors']);
  const shown = body?.errors?.map(({ message, extensions }) => [
    extensions.code,
    extensions.requestId,
    message,
  ]);
  expect(shown).toEqual([[code, 'visit-1', expect.stringContaining(en)]]);
}

describe('a document that is kept', () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

  it('is found by its hash', async () => {
    await expectRefusal(persisted(undefined, 1, sha256(contracts)), notKept);

    expect((await send(persisted(contracts, 1, sha256(contracts)))).body).toEqual(twoContracts);
    expect((await send(persisted(undefined, 1, sha256(contracts)))).body).toEqual(twoContracts);
  });

  it('is one that can be run', async () => {
    const wrong = '{ fireBrigade }';

    expect((await send(persisted(wrong, 1, sha256(wrong)))).status).toBe(400);
    await expectRefusal(persisted(undefined, 1, sha256(wrong)), notKept);
  });
});
