import { subscribeByHand } from './support/raw-reader';
import { openGreeted, openSocket, refusedSocket, type RawSocket } from './support/raw-socket';
import { startStreamGateway, type StreamGateway, type StreamGatewayOptions } from './support/stream-gateway';
import { eventually } from '../../system/support/eventually';

let graph: StreamGateway;
afterEach(() => graph.close());

async function start(policy: StreamGatewayOptions['policy']): Promise<void> {
  graph = await startStreamGateway({ policy });
}

const query = 'subscription { leaf }';

function subscribe(socket: RawSocket, id: string, text = query): void {
  socket.send({ id, type: 'subscribe', payload: { query: text } });
}

/** The status of a subscription over events, and what it hears where it is refused. */
async function subscribeByEvents() {
  const response = await subscribeByHand(graph.url, { query });
  if (response.statusCode === 200) return { status: 200, response };
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status: response.statusCode, body: JSON.parse(Buffer.concat(chunks).toString()) as unknown };
}

const tooMany = (most: number) => ({
  code: 'TOO_MANY_STREAMS',
  retryable: true,
  messageZh: `打开的订阅已达上限 ${most} 个；请先关闭一些。`,
  messageEn: `As many subscriptions are open as there may be, ${most}; close some first.`,
  requestId: expect.any(String) as string,
});

describe('as many subscriptions as there may be', () => {
  it('leave no place for another one of the same caller, by whichever way', async () => {
    await start({ maxStreamsPerCaller: 2 });
    const first = await subscribeByEvents();
    const socket = await openGreeted(graph.socketUrl);
    subscribe(socket, 'one');
    await graph.nextOpened(1);

    const third = await subscribeByEvents();
    subscribe(socket, 'two');

    expect(third).toMatchObject({ status: 429, body: { errors: [{ extensions: tooMany(2) }] } });
    expect(await socket.next()).toMatchObject({
      id: 'two',
      type: 'error',
      payload: [{ extensions: tooMany(2) }],
    });
    first.response?.destroy();
    socket.socket.close();
  });

  it('leave a place again when one ends', async () => {
    await start({ maxStreamsPerCaller: 1 });
    const first = await subscribeByEvents();
    first.response?.destroy();
    await (
      await graph.nextOpened()
    ).stream.closed;

    const second = await eventually(async () => {
      const { status, response } = await subscribeByEvents();
      return status === 200 && response !== undefined && response;
    });

    second.destroy();
  });

  it('are as many in all, whoever the callers are', async () => {
    await start({ maxStreams: 1, maxStreamsPerCaller: 5 });
    const first = await subscribeByEvents();

    const second = await subscribeByEvents();

    expect(second).toMatchObject({ status: 429, body: { errors: [{ extensions: tooMany(1) }] } });
    first.response?.destroy();
  });

  it('are not made fewer by operations that open none', async () => {
    await start({ maxStreamsPerCaller: 1 });
    const socket = await openGreeted(graph.socketUrl);
    for (const text of [
      '{ tree }',
      'subscription { lamp }',
      'subscription ($tree: ID!) { leaf(tree: $tree) flower }',
    ]) {
      subscribe(socket, text, text);
      await socket.next();
    }
    await socket.next();

    subscribe(socket, 'one');
    const { stream } = await graph.nextOpened();
    stream.give({ data: { leaf: 'red' } });

    expect(await socket.next()).toMatchObject({ id: 'one', type: 'next' });
    socket.socket.close();
  });
});

describe('one connection', () => {
  it('carries a hundred operations at once and no more', async () => {
    await start({});
    const socket = await openGreeted(graph.socketUrl);
    for (let index = 0; index < 100; index += 1) subscribe(socket, String(index));
    await graph.nextOpened(99);

    subscribe(socket, 'another', '{ tree }');

    expect(await socket.next()).toMatchObject({
      id: 'another',
      type: 'error',
      payload: [{ extensions: tooMany(100) }],
    });
    expect(await graph.metric('courtyard_streams_open')).toEqual({ '{transport="websocket"}': 100 });
    socket.socket.close();
  });
});

describe('as many connections as there may be', () => {
  it('leave no place for another one of the same caller', async () => {
    await start({ maxStreamsPerCaller: 1 });
    const first = await openGreeted(graph.socketUrl);

    const second = await openSocket(graph.socketUrl);
    second.send({ type: 'connection_init' });

    expect(await second.closed).toEqual({
      code: 1013,
      reason: 'TOO_MANY_STREAMS: As many subscriptions are open as there may be, 1; close some first.',
    });
    first.socket.close();
    await first.closed;
    const third = await eventually(() => openGreeted(graph.socketUrl).catch(() => null));
    third.socket.close();
  });

  it('leave no place in all, also before anybody is greeted', async () => {
    await start({ maxStreams: 1 });
    const first = await openSocket(graph.socketUrl);

    const { status, body } = await refusedSocket(graph.socketUrl);

    expect([status, body]).toMatchObject([503, { errors: [{ extensions: tooMany(1) }] }]);
    first.socket.close();
  });
});
