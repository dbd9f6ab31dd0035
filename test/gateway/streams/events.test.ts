import { createClient } from 'graphql-sse';
import { refusal } from '@courtyard/shared/errors/refusal';
import { eventually } from '../../system/support/eventually';
import { subscribeByHand } from './support/raw-reader';
import { startStreamGateway, type StreamGateway } from './support/stream-gateway';

let graph: StreamGateway;
beforeEach(async () => {
  graph = await startStreamGateway();
});
afterEach(() => graph.close());

const headers = { accept: 'text/event-stream', 'content-type': 'application/json' };
const words = (zh: string, en: string) => ({ messageZh: zh, messageEn: en });

function post(body: unknown, own: Record<string, string> = {}): Promise<Response> {
  return fetch(graph.url, { method: 'POST', headers: { ...headers, ...own }, body: JSON.stringify(body) });
}

/** A link as a browser opens it, or a program that says so. */
function open(query: string, own: Record<string, string> = { 'apollo-require-preflight': '1' }) {
  const search = new URLSearchParams({ query }).toString();
  return fetch(`${graph.url}?${search}`, { headers: { accept: 'text/event-stream', ...own } });
}

describe('a subscription over server-sent events', () => {
  it('gives its client each answer, and says when nothing more comes', async () => {
    const client = createClient({ url: graph.url, retryAttempts: 0 });
    const answers: unknown[] = [];
    const completed = new Promise<void>((resolve, reject) => {
      client.subscribe(
        { query: 'subscription Fall($tree: ID) { leaf(tree: $tree) }', variables: { tree: '7' } },
        { next: (answer) => void answers.push(answer), error: reject, complete: resolve },
      );
    });

    const { stream, variables } = await graph.nextOpened();
    stream.give({ data: { leaf: 'yellow' } });
    stream.give({ data: { leaf: 'red' }, extensions: { cost: { estimated: 1 } } });
    stream.complete();
    await completed;

    expect(variables).toEqual({ tree: '7' });
    expect(answers).toEqual([
      { data: { leaf: 'yellow' } },
      { data: { leaf: 'red' }, extensions: { cost: { estimated: 1 } } },
    ]);
  });

  it('is written as the protocol says, and so that nobody on the way keeps it back', async () => {
    const response = await post(
      { query: 'subscription { leaf }' },
      { 'accept-encoding': 'br, gzip', 'x-request-id': 'visit-1' },
    );
    const { stream } = await graph.nextOpened();
    stream.give({ data: { leaf: 'a\nb' } });
    stream.complete();

    expect([response.status, Object.fromEntries(response.headers)]).toMatchObject([
      200,
      {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-cache, no-store',
        'x-accel-buffering': 'no',
        'x-request-id': 'visit-1',
      },
    ]);
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(await response.text()).toBe(
      ':\n\nevent: next\ndata: {"data":{"leaf":"a\\nb"}}\n\nevent: complete\ndata: \n\n',
    );
  });

  it('ends with a code that the reader hears with the id of the request', async () => {
    const response = await post({ query: 'subscription { leaf }' }, { 'x-request-id': 'visit-2' });
    (await graph.nextOpened()).stream.fail(refusal('GRAPH_CHANGED'));

    expect(await eventsOf(response)).toEqual([
      [
        'next',
        {
          errors: [
            {
              message: 'The graph has changed and the subscription ends here; subscribe again.',
              extensions: {
                code: 'GRAPH_CHANGED',
                retryable: true,
                ...words(
                  '图已更新，订阅到此为止；请重新订阅。',
                  'The graph has changed and the subscription ends here; subscribe again.',
                ),
                requestId: 'visit-2',
              },
            },
          ],
        },
      ],
      ['complete', null],
    ]);
  });

  it('tells nothing of what went wrong inside, and the log all of it', async () => {
    const response = await post({ query: 'subscription { leaf }' }, { 'x-request-id': 'visit-3' });
    (await graph.nextOpened()).stream.fail(new Error('the branch at 10.0.0.7 broke'));

    const text = await response.text();

    expect(text).toContain('"code":"INTERNAL_SERVER_ERROR"');
    expect(text).not.toContain('10.0.0.7');
    expect(graph.log('a field could not be answered')).toMatchObject([
      { err: { message: 'the branch at 10.0.0.7 broke' } },
    ]);
  });

  it('names the request in errors of single answers, and goes on', async () => {
    const response = await post({ query: 'subscription { leaf }' }, { 'x-request-id': 'visit-4' });
    const { stream } = await graph.nextOpened();
    stream.give({
      data: { leaf: null },
      errors: [{ message: 'away', path: ['leaf'], extensions: { code: 'X' } }],
    });
    stream.give({ data: { leaf: 'red' } });
    stream.complete();

    const error = { message: 'away', path: ['leaf'], extensions: { code: 'X', requestId: 'visit-4' } };
    expect(await eventsOf(response)).toEqual([
      ['next', { errors: [error], data: { leaf: null } }],
      ['next', { data: { leaf: 'red' } }],
      ['complete', null],
    ]);
  });

  it('may come as a link, which other sites cannot send', async () => {
    const refused = await open('subscription { leaf }', {});
    const taken = await open('subscription { leaf }');
    (await graph.nextOpened()).stream.complete();

    expect([refused.status, await codesOf(refused)]).toEqual([400, ['BAD_REQUEST']]);
    expect([taken.status, await eventsOf(taken)]).toEqual([200, [['complete', null]]]);
    expect(graph.opened).toHaveLength(1);
  });

  it('is closed at once when its reader hangs up, and leaves one line in the log', async () => {
    const query = 'subscription Fall { leaf }';
    const response = await subscribeByHand(graph.url, { query }, { 'x-request-id': 'visit-5' });
    const { stream } = await graph.nextOpened();

    response.destroy();
    await stream.closed;

    const line = { requestId: 'visit-5', transport: 'sse', operation: 'Fall', reason: 'closed', events: 0 };
    expect(await eventually(() => some(graph.log('a subscription has ended')))).toMatchObject([line]);
    expect(graph.log('answered')).toEqual([]);
  });

  it('is counted: while it is open, what it gives, and why it ends', async () => {
    const response = await post({ query: 'subscription { leaf }' });
    const { stream } = await graph.nextOpened();
    const whileOpen = await graph.metric('courtyard_streams_open');
    stream.give({ data: { leaf: 'red' } });
    stream.fail(refusal('SUBGRAPH_UNAVAILABLE', { stakeholder: 'gardeners' }));
    await response.text();

    expect(whileOpen).toEqual({ '{transport="sse"}': 1 });
    expect(await graph.metric('courtyard_streams_open')).toEqual({ '{transport="sse"}': 0 });
    expect(await graph.metric('courtyard_stream_events_total')).toEqual({ '{transport="sse"}': 1 });
    expect(await graph.metric('courtyard_streams_ended_total')).toEqual({
      '{transport="sse",reason="SUBGRAPH_UNAVAILABLE"}': 1,
    });
    expect(await graph.metric('courtyard_graphql_errors_total')).toEqual({
      '{code="SUBGRAPH_UNAVAILABLE"}': 1,
    });
    // Its length says nothing of how fast requests are answered.
    expect(Object.keys(await graph.metric('courtyard_http_request_duration_seconds_count'))).toEqual([
      '{route="/metrics",status="200"}',
    ]);
  });
});

describe('another operation over server-sent events', () => {
  it('is answered by one event', async () => {
    const query = await post({ query: '{ tree }' });
    const mutation = await post({ query: 'mutation { plant(name: "elm") }' });

    expect(await eventsOf(query)).toEqual([
      ['next', { data: { tree: 'plane' } }],
      ['complete', null],
    ]);
    expect(await eventsOf(mutation)).toEqual([
      ['next', { data: { plant: 'elm' } }],
      ['complete', null],
    ]);
  });

  it('may not change anything by a link', async () => {
    const mutation = await open('mutation { plant(name: "elm") }');
    const query = await open('{ tree }');

    expect([mutation.status, mutation.headers.get('allow'), await codesOf(mutation)]).toEqual([
      405,
      'POST',
      ['BAD_REQUEST'],
    ]);
    expect(await eventsOf(query)).toContainEqual(['next', { data: { tree: 'plane' } }]);
  });
});

describe('a request for server-sent events', () => {
  it.each([
    ['does not fit the graph', 'subscription { lamp }', 'GRAPHQL_VALIDATION_FAILED'],
    ['has two root fields', 'subscription { leaf flower }', 'GRAPHQL_VALIDATION_FAILED'],
    ['is no document', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['lacks a variable', 'query ($words: Int!) { song(words: $words) }', 'BAD_USER_INPUT'],
  ])('with a document that %s hears of it by an event', async (_name, query, code) => {
    const response = await post({ query });

    expect(response.status).toBe(200);
    expect(await eventsOf(response)).toMatchObject([
      ['next', { errors: [{ extensions: { code, messageZh: expect.any(String) as string } }] }],
      ['complete', null],
    ]);
    expect(graph.opened).toEqual([]);
  });

  it('that cannot be understood is refused by its status', async () => {
    const response = await post({ query: ['leaf'] });

    expect([response.status, await codesOf(response)]).toEqual([400, ['BAD_REQUEST']]);
  });

  it.each([
    ['text/event-stream', 'text/event-stream'],
    ['application/json, text/event-stream', 'application/json'],
    ['text/event-stream, application/json', 'text/event-stream'],
    ['application/json;q=0.5, text/event-stream;q=0.9', 'text/event-stream'],
    ['application/json, text/event-stream;q=0.9', 'application/json'],
    ['application/json;q=0.1, text/*', 'text/event-stream'],
    ['text/html, */*', 'application/json'],
    ['application/json, text/event-stream;q=0', 'application/json'],
  ])('is answered by what it likes best: %s', async (accept, expected) => {
    const response = await post({ query: '{ tree }' }, { accept });

    expect(response.headers.get('content-type')).toBe(`${expected}; charset=utf-8`);
    expect(await response.text()).toContain('{"data":{"tree":"plane"}}');
  });

  it('that would read neither is told what there is', async () => {
    const response = await post({ query: '{ tree }' }, { accept: 'text/html' });

    expect([response.status, await codesOf(response)]).toEqual([406, ['BAD_REQUEST']]);
  });
});

describe('a subscription that is asked for as JSON', () => {
  it('is not opened', async () => {
    const response = await post({ query: 'subscription { leaf }' }, { accept: 'application/json' });
    await response.text();

    expect((await graph.nextOpened()).context).toMatchObject({ takeStream: null, takeStreamPlace: null });
  });
});

/** The events of a stream that ends; comments are left out. */
async function eventsOf(response: Response): Promise<Array<[string, unknown]>> {
  const blocks = (await response.text()).split('\n\n').filter((block) => /^event/.test(block));
  return blocks.map((block) => {
    const [, event = '', text = ''] = /^event: (.*)\ndata: ?(.*)$/.exec(block) ?? [];
    return [event, text === '' ? null : JSON.parse(text)];
  });
}

async function codesOf(response: Response): Promise<unknown[]> {
  const { errors } = (await response.json()) as { errors: Array<{ extensions: { code: unknown } }> };
  return errors.map(({ extensions }) => extensions.code);
}

function some<Item>(items: readonly Item[]): readonly Item[] | null {
  return items.length > 0 ? items : null;
}
