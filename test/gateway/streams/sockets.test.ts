import { request as httpRequest, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { refusal } from '@courtyard/shared/errors/refusal';
import { eventually } from '../../system/support/eventually';
import { openGreeted, openSocket, refusedSocket } from './support/raw-socket';
import { startStreamGateway, type StreamGateway } from './support/stream-gateway';

let graph: StreamGateway;
const clients: Client[] = [];
beforeEach(async () => {
  graph = await startStreamGateway({
    policy: { forwardHeaders: ['x-visit'], corsOrigins: ['https://lane.example'] },
  });
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
  await graph.close();
});

/** The official client. */
function connect(connectionParams: Record<string, unknown> = {}): Client {
  const client = createClient({
    url: graph.socketUrl,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams,
  });
  clients.push(client);
  return client;
}

/** All answers of one operation, and the errors that ended it. */
function ask(client: Client, query: string, variables: Record<string, unknown> = {}) {
  const answers: unknown[] = [];
  const ended = new Promise<unknown>((resolve) => {
    client.subscribe(
      { query, variables },
      { next: (answer) => void answers.push(answer), error: resolve, complete: () => resolve(null) },
    );
  });
  return { answers, ended };
}

const subscribe = (id: string, query: string) => ({ id, type: 'subscribe', payload: { query } });

describe('a subscription over a WebSocket', () => {
  it('gives its client each answer, and says when nothing more comes', async () => {
    const { answers, ended } = ask(connect(), 'subscription ($tree: ID) { leaf(tree: $tree) }', {
      tree: '7',
    });

    const { stream, variables } = await graph.nextOpened();
    stream.give({ data: { leaf: 'yellow' } });
    stream.give({ data: { leaf: null }, errors: [{ message: 'away', extensions: { code: 'X' } }] });
    stream.complete();

    expect(await ended).toBeNull();
    expect(variables).toEqual({ tree: '7' });
    expect(answers).toEqual([
      { data: { leaf: 'yellow' } },
      {
        data: { leaf: null },
        errors: [{ message: 'away', extensions: { code: 'X', requestId: expect.any(String) as string } }],
      },
    ]);
  });

  it('goes over the wire as the protocol says', async () => {
    const socket = await openGreeted(graph.socketUrl);
    socket.send(subscribe('one', 'subscription { leaf }'));
    const { stream } = await graph.nextOpened();
    stream.give({ data: { leaf: 'red' }, extensions: { cost: 1 } });
    stream.complete();

    expect([await socket.next(), await socket.next()]).toEqual([
      { id: 'one', type: 'next', payload: { data: { leaf: 'red' }, extensions: { cost: 1 } } },
      { id: 'one', type: 'complete' },
    ]);
    socket.socket.close();
  });

  it('ends with a code', async () => {
    const { answers, ended } = ask(connect(), 'subscription { leaf }');
    (await graph.nextOpened()).stream.fail(refusal('STREAM_TOO_SLOW', { most: 100 }));

    expect(await ended).toEqual([
      {
        message:
          'More than 100 events were waiting to be read and the subscription ends here; subscribe again, and query again.',
        extensions: {
          code: 'STREAM_TOO_SLOW',
          retryable: true,
          messageZh: '读取太慢，积压超过 100 个事件，订阅到此为止；请重新订阅并重新查询。',
          messageEn:
            'More than 100 events were waiting to be read and the subscription ends here; subscribe again, and query again.',
          requestId: expect.any(String) as string,
        },
      },
    ]);
    expect(answers).toEqual([]);
  });

  it('is closed when its reader completes it, while others on the connection go on', async () => {
    const socket = await openGreeted(graph.socketUrl);
    socket.send(subscribe('one', 'subscription { leaf }'));
    const one = await graph.nextOpened(0);
    socket.send(subscribe('two', 'subscription { flower }'));
    const two = await graph.nextOpened(1);

    socket.send({ id: 'one', type: 'complete' });
    await one.stream.closed;
    two.stream.give({ data: { flower: 'rose' } });

    expect(await socket.next()).toMatchObject({ id: 'two', type: 'next' });
    socket.socket.close();
    await two.stream.closed;
  });

  it('is closed at once when the connection breaks, and leaves one line in the log', async () => {
    const socket = await openGreeted(graph.socketUrl);
    socket.send(subscribe('one', 'subscription Fall { leaf }'));
    const { stream, context } = await graph.nextOpened();

    socket.socket.terminate();
    await stream.closed;

    expect(context.signal.aborted).toBe(true);
    expect(await eventually(() => some(graph.log('a subscription has ended')))).toMatchObject([
      { transport: 'websocket', operation: 'Fall', reason: 'closed', requestId: context.requestId },
    ]);
    await eventually(async () => (await graph.metric('courtyard_websockets_open'))[''] === 0);
  });

  it('is not answered twice under one id: the connection closes with 4409', async () => {
    const socket = await openGreeted(graph.socketUrl);
    socket.send(subscribe('one', 'subscription { leaf }'));
    const { stream } = await graph.nextOpened();

    socket.send(subscribe('one', 'subscription { flower }'));

    expect(await socket.closed).toEqual({
      code: 4409,
      reason: 'BAD_REQUEST: an operation with this id is under way 已有同一 id 的操作在进行',
    });
    await stream.closed;
  });
});

describe('another operation over a WebSocket', () => {
  it('is answered once, and logged as every request is', async () => {
    const query = ask(connect(), 'query Look { tree }');
    const mutation = ask(connect(), 'mutation { plant(name: "elm") }');

    expect([await query.ended, query.answers]).toEqual([null, [{ data: { tree: 'plane' } }]]);
    expect([await mutation.ended, mutation.answers]).toEqual([null, [{ data: { plant: 'elm' } }]]);
    expect(graph.log('answered')).toContainEqual(
      expect.objectContaining({ transport: 'websocket', operation: 'Look', operationType: 'query' }),
    );
  });

  it.each([
    ['{ lamp }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription { leaf flower }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['query A { tree } query B { tree }', 'OPERATION_RESOLUTION_FAILURE'],
    [`{ ${'a: tree '.repeat(31)} }`, 'TOO_MANY_ROOT_FIELDS'],
  ])('that cannot be run is refused in both languages: %s', async (query, code) => {
    const { ended, answers } = ask(connect(), query);

    const errors = (await ended) as Array<{ extensions: Record<string, unknown> }>;
    expect(errors.map(({ extensions }) => extensions)).toContainEqual(
      expect.objectContaining({
        code,
        messageZh: expect.any(String) as string,
        requestId: expect.any(String) as string,
      }),
    );
    expect(answers).toEqual([]);
  });
});

describe('what a connection says of its caller', () => {
  it('takes the place of headers that pages cannot set', async () => {
    const client = connect({ 'X-Visit': 'spring', 'x-other': 'hidden' });

    const visit = ask(client, '{ header(name: "x-visit") }');
    const other = ask(client, '{ header(name: "x-other") }');
    await Promise.all([visit.ended, other.ended]);

    expect([visit.answers, other.answers]).toEqual([
      [{ data: { header: 'spring' } }],
      [{ data: { header: null } }],
    ]);
  });

  it.each([['two\r\nlines'], [7]])('is refused where it cannot stand in a header: %j', async (value) => {
    const socket = await openSocket(graph.socketUrl);
    socket.send({ type: 'connection_init', payload: { 'x-visit': value } });

    expect(await socket.closed).toEqual({
      code: 4400,
      reason:
        'BAD_REQUEST: The request cannot be understood: connectionParams.x-visit is no value of a header.',
    });
  });
});

describe('a message', () => {
  it.each([
    ['is no JSON', 'leaf'],
    ['is of no known type', { type: 'rustle' }],
    ['has no type', { id: 'one' }],
    ['only a server sends', { id: 'one', type: 'next', payload: { data: null } }],
    ['has no document', { id: 'one', type: 'subscribe', payload: {} }],
    ['has an empty id', { id: '', type: 'subscribe', payload: { query: '{ tree }' } }],
    ['reaches into prototypes', '{"id":"one","type":"subscribe","payload":{"query":"","__proto__":{}}}'],
    [
      'reaches into constructors',
      '{"id":"one","type":"subscribe","payload":{"query":"","variables":{"constructor":{"prototype":1}}}}',
    ],
  ])('that %s closes the connection with 4400', async (_name, message) => {
    const socket = await openGreeted(graph.socketUrl);

    socket.send(message);

    expect(await socket.closed).toEqual({
      code: 4400,
      reason: 'BAD_REQUEST: no message of graphql-transport-ws 消息不符合 graphql-transport-ws 协议',
    });
  });

  it('that is binary closes the connection with 4400', async () => {
    const socket = await openGreeted(graph.socketUrl);

    socket.socket.send(Buffer.from(JSON.stringify(subscribe('one', '{ tree }'))));

    expect(await socket.closed).toMatchObject({ code: 4400 });
  });

  it('beyond a mebibyte closes the connection with 1009', async () => {
    const socket = await openGreeted(graph.socketUrl);

    socket.send(subscribe('one', `{ tree } # ${'x'.repeat(1_048_576)}`));

    expect(await socket.closed).toMatchObject({ code: 1009 });
  });

  it('that is no UTF-8 closes the connection with 1007', async () => {
    const socket = await openGreeted(graph.socketUrl);

    socket.socket.send(Buffer.from([0x7b, 0xff]), { binary: false });

    expect(await socket.closed).toMatchObject({ code: 1007 });
  });

  it('before connection_init closes the connection with 4401, and a second one with 4429', async () => {
    const early = await openSocket(graph.socketUrl);
    const twice = await openGreeted(graph.socketUrl);

    early.send(subscribe('one', '{ tree }'));
    twice.send({ type: 'connection_init' });

    expect([await early.closed, await twice.closed]).toEqual([
      { code: 4401, reason: 'BAD_REQUEST: connection_init comes first 应先发送 connection_init' },
      { code: 4429, reason: 'BAD_REQUEST: connection_init comes once 只能发送一次 connection_init' },
    ]);
  });

  it('asking whether somebody is there is answered, by both kinds of ping', async () => {
    const socket = await openGreeted(graph.socketUrl);

    socket.send({ type: 'ping', payload: { turn: 1 } });
    socket.socket.ping('turn 2');
    const [pong] = (await once(socket.socket, 'pong')) as [Buffer];

    expect(await socket.next()).toEqual({ type: 'pong', payload: { turn: 1 } });
    expect(pong.toString()).toBe('turn 2');
    socket.socket.close();
  });
});

describe('a request for a WebSocket', () => {
  it.each([
    ['of a page of this host', () => new URL(graph.url).origin],
    ['of a page of a site that is named', () => 'https://lane.example'],
    ['of a program, which names no origin', () => undefined],
  ])('%s is let in', async (_name, origin) => {
    const socket = await openGreeted(graph.socketUrl, { origin: origin() });

    socket.socket.close(1000);

    expect(await socket.closed).toMatchObject({ code: 1000 });
  });

  it.each(['https://other.example', 'null', 'http://127.0.0.1:1'])(
    'of a page of another site is refused: %s',
    async (origin) => {
      const { status, body } = await refusedSocket(graph.socketUrl, { origin });

      expect([status, body]).toEqual([
        403,
        {
          errors: [
            {
              message:
                'The request cannot be understood: pages of other sites may not open a WebSocket here, unless CORS_ORIGINS names them.',
              extensions: {
                code: 'BAD_REQUEST',
                retryable: false,
                messageZh: '请求无法理解：别的网站的页面不能在此打开 WebSocket；可由 CORS_ORIGINS 放行。',
                messageEn:
                  'The request cannot be understood: pages of other sites may not open a WebSocket here, unless CORS_ORIGINS names them.',
                requestId: expect.any(String) as string,
              },
            },
          ],
        },
      ]);
    },
  );

  it('elsewhere is told where to go', async () => {
    const { status, body } = await refusedSocket(graph.socketUrl.replace('/graphql', '/leaves'));

    expect([status, body]).toMatchObject([404, { errors: [{ extensions: { code: 'BAD_REQUEST' } }] }]);
  });

  it('in another protocol is closed with 4406', async () => {
    const socket = new WebSocket(graph.socketUrl);

    const [code, reason] = (await once(socket, 'close')) as [number, Buffer];

    expect([code, reason.toString()]).toEqual([
      4406,
      'BAD_REQUEST: the subprotocol is graphql-transport-ws 子协议应为 graphql-transport-ws',
    ]);
  });
});

describe('a request that asks for HTTP/2 besides', () => {
  it.each([10, 100_000])('is answered as any other, with %i words in its body', async (words) => {
    const request = httpRequest(graph.url, {
      method: 'POST',
      agent: false,
      headers: {
        'content-type': 'application/json',
        connection: 'Upgrade, HTTP2-Settings',
        upgrade: 'h2c',
        'http2-settings': 'AAMAAABkAAQAAP__',
      },
    });
    request.end(JSON.stringify({ query: '{ tree }', variables: { words: 'la '.repeat(words) } }));
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk as Buffer);

    expect([response.statusCode, Buffer.concat(chunks).toString()]).toEqual([
      200,
      '{"data":{"tree":"plane"}}',
    ]);
  });
});

function some<Item>(items: readonly Item[]): readonly Item[] | null {
  return items.length > 0 ? items : null;
}
