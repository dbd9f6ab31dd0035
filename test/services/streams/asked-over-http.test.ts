import { once } from 'node:events';
import { createClient } from 'graphql-sse';
import { WebSocket } from 'ws';
import { startArticleService, type ArticleService } from '../../support/article-service';
import { askForEvents, overEvents, overSocket } from './support/readers';

let service: ArticleService;
beforeAll(async () => {
  service = await startArticleService('street-department');
});
afterAll(() => service.close());

const follow = 'subscription { whistleChanged { id state } }';
const query = '{ whistle(id: "wst:chy:courtyard-35") { id } }';
const whistle = { data: { whistle: { id: 'wst:chy:courtyard-35' } } };

interface Refused {
  readonly errors: ReadonlyArray<{ readonly message: string; readonly extensions: Record<string, unknown> }>;
}

async function refusalOf(response: Response) {
  const { errors } = (await response.json()) as Refused;
  const [first] = errors;
  return [
    response.status,
    errors.length,
    first?.extensions.code,
    first?.extensions.requestId,
    first?.message,
  ];
}

const posted = (body: object, headers: Record<string, string>) =>
  fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-request-id': 'visit-1', ...headers },
    body: JSON.stringify(body),
  });

describe('a stream of events', () => {
  it('says what it is, and is not to be kept', async () => {
    const response = await askForEvents(service.url, { query });

    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-request-id': 'visit-1',
    });
    expect(await response.text()).toBe(
      `:\n\nevent: next\ndata: ${JSON.stringify(whistle)}\n\nevent: complete\ndata: \n\n`,
    );
  });

  it.each([
    ['server-sent events', overEvents],
    ['a WebSocket', overSocket],
  ])('holds one answer for a query: %s', async (_how, subscribe) => {
    const reader = await subscribe(service.url, query);

    expect(await reader.next()).toEqual(whistle);
    expect(await reader.next()).toBeNull();
    await reader.close();
  });

  it('is understood by the client of graphql-sse', async () => {
    const client = createClient({ url: `${service.url}/graphql`, retryAttempts: 0 });
    const answers = client.iterate({ query });

    expect(await answers.next()).toEqual({ done: false, value: whistle });
    expect(await answers.next()).toEqual({ done: true, value: undefined });
    client.dispose();
  });

  it('is not what somebody gets who takes JSON as well and asks a query', async () => {
    const response = await posted({ query }, { accept: 'application/json, text/event-stream' });

    expect(await response.json()).toEqual(whistle);
  });

  it.each([
    [
      'of a subscription, who takes JSON alone',
      { query: follow },
      { accept: 'application/json' },
      [406, 'BAD_REQUEST', 'send accept: text/event-stream'],
    ],
    [
      'of a subscription, who takes anything',
      { query: follow },
      {},
      [406, 'BAD_REQUEST', 'answered by events'],
    ],
    [
      'for what the graph has not',
      { query: 'subscription { fireBrigade { id } }' },
      { accept: 'text/event-stream' },
      [400, 'GRAPHQL_VALIDATION_FAILED', 'Cannot query field "fireBrigade"'],
    ],
    [
      'for two things at once',
      { query: 'subscription { a: whistleChanged { id } b: whistleChanged { id } }' },
      { accept: 'text/event-stream' },
      [400, 'GRAPHQL_VALIDATION_FAILED', 'only one top level field'],
    ],
    [
      'with a variable too few',
      { query: 'subscription ($id: ID!) { whistleChanged(id: $id) { id } }' },
      { accept: 'text/event-stream' },
      [400, 'BAD_USER_INPUT', '"$id" of required type'],
    ],
  ])('is refused with a status to whoever asks %s', async (_what, body, headers, [status, code, words]) => {
    const response = await posted(body, headers);

    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await refusalOf(response)).toEqual([
      status,
      1,
      code,
      'visit-1',
      expect.stringContaining(String(words)),
    ]);
  });

  it('is refused to a link, and to a form of another site', async () => {
    const link = `${service.url}/graphql?query=${encodeURIComponent(follow)}`;
    const headers = { accept: 'text/event-stream', 'x-request-id': 'visit-1' };
    const linked = await fetch(link, { headers: { ...headers, 'apollo-require-preflight': '1' } });
    const forged = await fetch(link, { headers });

    expect((await refusalOf(linked)).slice(0, 3)).toEqual([405, 1, 'BAD_REQUEST']);
    expect((await refusalOf(forged)).slice(0, 3)).toEqual([400, 1, 'BAD_REQUEST']);
  });
});

describe('a WebSocket', () => {
  async function statusFor(address: string, headers: Record<string, string>): Promise<number | undefined> {
    const socket = new WebSocket(`${service.url.replace('http', 'ws')}${address}`, 'graphql-transport-ws', {
      headers,
    });
    socket.on('error', () => undefined);
    const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode?: number }];
    return response.statusCode;
  }

  it('is refused to pages of other sites and at other addresses', async () => {
    expect(await statusFor('/graphql', { origin: 'https://elsewhere.example' })).toBe(403);
    expect(await statusFor('/graphql', { origin: 'null' })).toBe(403);
    expect(await statusFor('/index', {})).toBe(404);
  });

  it('tells what is wrong with a document, in both languages', async () => {
    const reader = await overSocket(service.url, 'subscription { fireBrigade { id } }');

    const answer = await reader.next();

    expect(answer?.errors?.map(({ extensions }) => extensions)).toEqual([
      expect.objectContaining({
        code: 'GRAPHQL_VALIDATION_FAILED',
        messageZh: expect.stringContaining('查询与本图不符') as string,
        requestId: expect.any(String) as string,
      }),
    ]);
    await reader.close();
  });
});
