import { createClient } from 'graphql-sse';
import { openGreeted } from './support/raw-socket';
import { startStreamGateway, type StreamGateway } from './support/stream-gateway';

let graph: StreamGateway;
beforeEach(async () => {
  graph = await startStreamGateway();
});

const query = 'subscription { leaf }';
const shuttingDown = {
  code: 'SHUTTING_DOWN',
  retryable: true,
  messageZh: '网关正在停机，订阅到此为止；请重新订阅。',
  messageEn: 'The gateway is stopping and the subscription ends here; subscribe again.',
  requestId: expect.any(String) as string,
};

describe('a gateway that stops', () => {
  it('ends subscriptions over events with a code, and does not wait for their readers', async () => {
    const answers: unknown[] = [];
    const client = createClient({ url: graph.url, retryAttempts: 0 });
    const completed = new Promise<void>((resolve, reject) => {
      client.subscribe(
        { query },
        { next: (answer) => void answers.push(answer), error: reject, complete: resolve },
      );
    });
    const { stream } = await graph.nextOpened();

    await Promise.all([graph.close(), stream.closed, completed]);

    expect(answers).toEqual([{ errors: [{ message: shuttingDown.messageEn, extensions: shuttingDown }] }]);
    expect(graph.log('a subscription has ended')).toMatchObject([{ reason: 'SHUTTING_DOWN', events: 0 }]);
  });

  it('ends subscriptions over WebSockets with a code, and then the connections with 1001', async () => {
    const socket = await openGreeted(graph.socketUrl);
    const idle = await openGreeted(graph.socketUrl);
    socket.send({ id: 'one', type: 'subscribe', payload: { query } });
    const { stream } = await graph.nextOpened();

    await Promise.all([graph.close(), stream.closed]);

    expect(await socket.next()).toEqual({
      id: 'one',
      type: 'error',
      payload: [{ message: shuttingDown.messageEn, extensions: shuttingDown }],
    });
    const goodbye = { code: 1001, reason: 'SHUTTING_DOWN: the gateway is stopping 网关正在停机' };
    expect([await socket.closed, await idle.closed]).toEqual([goodbye, goodbye]);
  });

  it('lets a query on a connection finish, and takes no other operation', async () => {
    const socket = await openGreeted(graph.socketUrl);
    socket.send({ id: 'one', type: 'subscribe', payload: { query: '{ slow }' } });
    socket.send({ id: 'two', type: 'subscribe', payload: { query } });
    await graph.nextOpened();

    const closed = graph.close();
    const ended = await socket.next();
    socket.send({ id: 'three', type: 'subscribe', payload: { query: '{ tree }' } });
    const refused = await socket.next();
    graph.answerSlow();

    expect([ended, refused]).toMatchObject([
      { id: 'two', type: 'error' },
      { id: 'three', type: 'error', payload: [{ extensions: shuttingDown }] },
    ]);
    expect([await socket.next(), await socket.next()]).toEqual([
      { id: 'one', type: 'next', payload: { data: { slow: 'at last' } } },
      { id: 'one', type: 'complete' },
    ]);
    expect(await socket.closed).toMatchObject({ code: 1001 });
    await closed;
  });
});
