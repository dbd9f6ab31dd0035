import { createInFlight } from '@courtyard/gateway/engine/subgraphs/in-flight';
import type { SubgraphObservation } from '@courtyard/gateway/engine/subgraphs/observation';
import { startTimeLimit } from '@courtyard/gateway/engine/subgraphs/time-limit';
import { createFakeClock } from '../support/fake-clock';
import { answer, mutation, query, useSubgraphs } from './asked';

describe('the turns of calls', () => {
  function create() {
    const clock = createFakeClock();
    const inFlight = createInFlight({ most: 1, mostWaiting: 2 });
    return { clock, inFlight, limit: () => startTimeLimit(clock, 1_000, undefined) };
  }

  it('go to who has waited longest', async () => {
    const { inFlight, limit } = create();
    const order: string[] = [];
    inFlight.enter();
    const first = inFlight.waitForTurn(limit()).then(() => order.push('first'));
    const second = inFlight.waitForTurn(limit()).then(() => order.push('second'));
    expect([inFlight.enter(), inFlight.running, inFlight.waiting]).toEqual([false, 1, 2]);

    inFlight.leave();
    await first;
    inFlight.leave();
    await second;
    inFlight.leave();

    expect(order).toEqual(['first', 'second']);
    expect([inFlight.running, inFlight.waiting]).toEqual([0, 0]);
  });

  it('are refused when too many wait', async () => {
    const { inFlight, limit } = create();
    inFlight.enter();
    void inFlight.waitForTurn(limit());
    void inFlight.waitForTurn(limit());

    await expect(inFlight.waitForTurn(limit())).resolves.toBe('full');
  });

  it('pass by who gave up', async () => {
    const { clock, inFlight, limit } = create();
    inFlight.enter();
    const late = inFlight.waitForTurn(limit());
    clock.advance(600);
    const next = inFlight.waitForTurn(limit());
    clock.advance(600);
    inFlight.leave();

    expect([await late, await next]).toEqual(['ended', 'entered']);
    expect([inFlight.running, inFlight.waiting]).toEqual([1, 0]);
  });

  it('are not waited for when the time is up already', async () => {
    const { clock, inFlight, limit } = create();
    const over = limit();
    clock.advance(1_000);

    await expect(inFlight.waitForTurn(over)).resolves.toBe('ended');
  });
});

describe('a subgraph with many callers', () => {
  const start = useSubgraphs();

  it('gets so many requests at once and no more', async () => {
    const { client, proxy } = await start({ maxConcurrent: 2, maxWaiting: 2 });
    proxy.behavior = 'hold';
    const asked = Array.from({ length: 5 }, () => client.ask(query));
    await proxy.whenAsked(2);

    expect(await asked[4]).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
    expect(client.state).toEqual({ breaker: 'closed', running: 2, waiting: 2 });
    expect(proxy.requests).toHaveLength(2);

    proxy.behavior = 'pass';
    proxy.release();
    expect(await Promise.all(asked.slice(0, 4))).toEqual(Array(4).fill(answer));
    expect(client.state).toEqual({ breaker: 'closed', running: 0, waiting: 0 });
  });

  it('has its waiting counted against the time', async () => {
    const clock = createFakeClock();
    const seen: SubgraphObservation[] = [];
    const observe = (observation: SubgraphObservation) => seen.push(observation);
    const { client, proxy } = await start({ maxConcurrent: 1, clock, timeoutMs: 500, observe });
    proxy.behavior = 'hold';
    const first = client.ask(query);
    await proxy.whenAsked(1);
    clock.advance(300);
    const second = client.ask(mutation);
    clock.advance(100);
    proxy.behavior = 'no answer';
    proxy.release();
    await first;
    await proxy.whenAsked(2);
    clock.advance(400);

    expect(await second).toMatchObject({ code: 'SUBGRAPH_TIMEOUT' });
    expect(seen.map(({ ms, waitedMs }) => [ms, waitedMs])).toEqual([
      [400, 0],
      [500, 100],
    ]);
  });

  it('is never asked by who waited too long', async () => {
    const clock = createFakeClock();
    const { client, proxy } = await start({ maxConcurrent: 1, clock, timeoutMs: 500 });
    proxy.behavior = 'hold';
    const first = client.ask(query);
    await proxy.whenAsked(1);
    const second = client.ask(query);
    clock.advance(500);

    expect(await Promise.all([first, second])).toMatchObject([
      { code: 'SUBGRAPH_TIMEOUT' },
      { code: 'SUBGRAPH_TIMEOUT' },
    ]);
    expect(proxy.requests).toHaveLength(1);
    expect(client.state).toEqual({ breaker: 'closed', running: 0, waiting: 0 });
  });

  it('has one request on a connection at a time', async () => {
    const { client, proxy } = await start();
    proxy.behavior = 'hold';
    const asked = [client.ask(query), client.ask(query), client.ask(query)];
    await proxy.whenAsked(3);
    proxy.release();
    await Promise.all(asked);

    expect(new Set(proxy.requests.map(({ port }) => port)).size).toBe(3);
  });
});
