import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { eventually } from '../../system/support/eventually';
import { subscribeByHand } from './support/raw-reader';
import { openGreeted } from './support/raw-socket';
import type { ScriptedStream } from './support/scripted-stream';
import { startStreamGateway, type StreamGateway, type StreamGatewayOptions } from './support/stream-gateway';

let graph: StreamGateway;
afterEach(() => graph.close());

async function start(times: StreamGatewayOptions['times'] = {}): Promise<void> {
  graph = await startStreamGateway({ times });
}

const query = 'subscription { leaf }';
/** More than the machine holds for a reader on the way. */
const many = 200;
const leaf = 'x'.repeat(100_000);

function giveMany(stream: ScriptedStream): void {
  for (let index = 0; index < many; index += 1) stream.give({ data: { leaf } });
}

/** How many answers were asked for, once no more are for a while. */
async function askedAtRest({ asked }: ScriptedStream): Promise<number> {
  return eventually(async () => {
    const before = asked();
    await sleep(300);
    return asked() === before && before > 0 && before;
  });
}

describe('a reader that takes nothing', () => {
  it('is not given more than is on its way over events, and all of it when it goes on', async () => {
    await start();
    const response = await subscribeByHand(graph.url, { query });
    response.pause();
    const { stream } = await graph.nextOpened();
    giveMany(stream);
    const asked = await askedAtRest(stream);

    stream.complete();
    let text = '';
    for await (const chunk of response) text += String(chunk);

    expect(asked).toBeLessThan(many);
    expect(text.match(/^event: next$/gm)).toHaveLength(many);
    expect(text.endsWith('event: complete\ndata: \n\n')).toBe(true);
  });

  it('is not given more than is on its way over a WebSocket, and all of it when it goes on', async () => {
    await start();
    const { socket } = await openGreeted(graph.socketUrl);
    let messages = 0;
    const completed = new Promise<void>((resolve) => {
      socket.on('message', () => (messages += 1) === many + 1 && resolve());
    });
    socket.send(JSON.stringify({ id: 'one', type: 'subscribe', payload: { query } }));
    const { stream } = await graph.nextOpened();
    socket.pause();
    giveMany(stream);
    const asked = await askedAtRest(stream);

    stream.complete();
    socket.resume();
    await completed;

    expect(asked).toBeLessThan(many);
    socket.close();
  });

  it('is cut off over events after a while', async () => {
    await start({ longestStallMs: 200 });
    const response = await subscribeByHand(graph.url, { query });
    response.pause();
    const { stream } = await graph.nextOpened();
    giveMany(stream);

    await stream.closed;

    expect(await eventually(() => some(graph.log('a subscription has ended')))).toMatchObject([
      { reason: 'stalled' },
    ]);
    response.destroy();
  });

  it('is cut off over a WebSocket when it says nothing either', async () => {
    await start({ keepAliveMs: 50 });
    const { socket } = await openGreeted(graph.socketUrl, { autoPong: false });
    socket.send(JSON.stringify({ id: 'one', type: 'subscribe', payload: { query } }));
    const { stream } = await graph.nextOpened();

    await stream.closed;

    await eventually(() => socket.readyState === WebSocket.CLOSED);
    expect(graph.log('a WebSocket has fallen silent and is cut off')).toHaveLength(1);
  });
});

describe('a caller that asks on and on and takes no answer', () => {
  it('is read no further until it does', async () => {
    await start();
    const { socket } = await openGreeted(graph.socketUrl);
    let answered = 0;
    const all = new Promise<void>((resolve) => {
      socket.on('message', () => (answered += 1) === 4_000 && resolve());
    });
    const ping = JSON.stringify({ type: 'ping', payload: { song: 'la '.repeat(3_000) } });
    socket.pause();
    for (let index = 0; index < 4_000; index += 1) socket.send(ping);
    // What is not read stays here: had it been, all would be on its way back.
    await eventually(async () => {
      const before = socket.bufferedAmount;
      await sleep(300);
      return before > 0 && socket.bufferedAmount === before;
    });

    socket.resume();
    await all;

    expect(socket.bufferedAmount).toBe(0);
    socket.close();
  });
});

describe('a subscription without events', () => {
  it('says now and then that it is there', async () => {
    await start({ keepAliveMs: 20 });
    const response = await subscribeByHand(graph.url, { query });
    let text = '';
    response.on('data', (chunk: Buffer) => (text += chunk.toString()));

    await eventually(() => text.startsWith(':\n\n:\n\n:\n\n'));

    response.destroy();
  });

  it('keeps its WebSocket as long as the other side answers', async () => {
    await start({ keepAliveMs: 20 });
    const socket = await openGreeted(graph.socketUrl);
    let pings = 0;
    socket.socket.on('ping', () => (pings += 1));

    await eventually(() => pings > 10);

    expect(socket.socket.readyState).toBe(WebSocket.OPEN);
    socket.socket.close();
  });
});

function some<Item>(items: readonly Item[]): readonly Item[] | null {
  return items.length > 0 ? items : null;
}
