import { createBreaker } from '@courtyard/gateway/engine/subgraphs/breaker';
import type { SubgraphObservation } from '@courtyard/gateway/engine/subgraphs/observation';
import { createFakeClock } from '../support/fake-clock';
import { answer, query, useSubgraphs } from './asked';

function create() {
  const clock = createFakeClock();
  return { clock, breaker: createBreaker({ failuresToOpen: 2, openMs: 1_000 }, clock) };
}

function opened() {
  const { clock, breaker } = create();
  breaker.record('admitted', 'dead');
  breaker.record('admitted', 'dead');
  return { clock, breaker };
}

describe('the breaker', () => {
  it('opens after failures in a row', () => {
    const { breaker } = opened();

    expect([breaker.state, breaker.admit()]).toEqual(['open', 'refused']);
  });

  it('stays closed when an answer comes between failures', () => {
    const { breaker } = create();
    for (const sign of ['dead', 'alive', 'dead', 'alive', 'dead'] as const) breaker.record('admitted', sign);

    expect([breaker.state, breaker.admit()]).toEqual(['closed', 'admitted']);
  });

  it('takes callers that give up for no sign', () => {
    const { breaker } = create();
    for (const sign of ['dead', 'nothing', 'nothing'] as const) breaker.record('admitted', sign);

    expect(breaker.state).toBe('closed');
  });

  it('lets one call try after a rest, and no other beside it', () => {
    const { clock, breaker } = opened();
    clock.advance(1_000);

    expect(breaker.state).toBe('half-open');
    expect([breaker.admit(), breaker.admit()]).toEqual(['probe', 'refused']);
  });

  it('closes when the try succeeds', () => {
    const { clock, breaker } = opened();
    clock.advance(1_000);
    breaker.admit();
    breaker.record('probe', 'alive');
    breaker.record('admitted', 'dead');

    expect([breaker.state, breaker.admit()]).toEqual(['closed', 'admitted']);
  });

  it('rests again when the try fails', () => {
    const { clock, breaker } = opened();
    clock.advance(1_000);
    breaker.admit();
    breaker.record('probe', 'dead');
    clock.advance(999);

    expect([breaker.state, breaker.admit()]).toEqual(['open', 'refused']);
  });

  it('lets the next one try when the first gave up', () => {
    const { clock, breaker } = opened();
    clock.advance(1_000);
    breaker.admit();
    breaker.record('probe', 'nothing');

    expect([breaker.state, breaker.admit()]).toEqual(['half-open', 'probe']);
  });

  it('hears nothing from calls that began before it opened', () => {
    const { clock, breaker } = opened();
    clock.advance(500);
    breaker.record('admitted', 'dead');
    breaker.record('admitted', 'alive');
    clock.advance(500);

    expect(breaker.state).toBe('half-open');
  });
});

describe('a subgraph behind a breaker', () => {
  const start = useSubgraphs();
  const breaker = { failuresToOpen: 2, openMs: 1_000 };

  it('is left alone after it failed, is tried once, and is back when it answers', async () => {
    const clock = createFakeClock();
    const seen: SubgraphObservation[] = [];
    const { client, proxy } = await start({
      breaker,
      clock,
      observe: (observation) => seen.push(observation),
    });
    proxy.behavior = '500 with a page';

    const failing = [await client.ask(query), await client.ask(query), await client.ask(query)];
    proxy.behavior = 'pass';
    clock.advance(1_000);
    const back = [await client.ask(query), await client.ask(query)];

    expect(failing.map((one) => one.kind === 'failed' && one.code)).toEqual(
      Array(3).fill('SUBGRAPH_UNAVAILABLE'),
    );
    expect(back).toEqual([answer, answer]);
    expect(seen.map(({ attempts, breaker: state }) => [attempts, state])).toEqual([
      [1, 'closed'],
      [1, 'open'],
      [0, 'open'],
      [1, 'closed'],
      [1, 'closed'],
    ]);
  });

  it('is asked by one of many at a time while it is tried', async () => {
    const clock = createFakeClock();
    const { client, proxy } = await start({ breaker: { ...breaker, failuresToOpen: 1 }, clock });
    proxy.next = ['500 with a page', 'hold'];
    await client.ask(query);
    clock.advance(1_000);

    const trying = client.ask(query);
    await proxy.whenAsked(2);
    const beside = await client.ask(query);
    proxy.release();

    expect(beside).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
    expect(await trying).toEqual(answer);
    expect(client.state.breaker).toBe('closed');
  });

  it('is asked no second time by a call that tries it', async () => {
    const clock = createFakeClock();
    const { client, proxy } = await start({ breaker: { ...breaker, failuresToOpen: 1 }, clock });
    proxy.next = ['500 with a page', '503'];
    await client.ask(query);
    clock.advance(1_000);
    await client.ask(query);

    expect(proxy.requests).toHaveLength(2);
    expect(client.state.breaker).toBe('open');
  });

  it('is asked no second time when the breaker has opened meanwhile', async () => {
    const { client, proxy } = await start({ breaker: { ...breaker, failuresToOpen: 1 } });
    proxy.next = ['hold', '500 with a page', '503'];
    const first = client.ask(query);
    await proxy.whenAsked(1);
    await client.ask(query);

    expect(client.state.breaker).toBe('open');
    proxy.release();
    expect(await first).toEqual(answer);
    expect(client.state.breaker).toBe('open');
  });

  it.each(['200 with a page', '500 with errors', '64 MB announced'] as const)(
    'is not left alone for an answer that cannot be used: %s',
    async (fault) => {
      const { client, proxy } = await start({ breaker: { ...breaker, failuresToOpen: 1 } });
      proxy.behavior = fault;
      await client.ask(query);

      expect(client.state.breaker).toBe('closed');
    },
  );

  it('is left alone after it kept callers waiting', async () => {
    const clock = createFakeClock();
    const { client, proxy } = await start({
      breaker: { ...breaker, failuresToOpen: 1 },
      clock,
      timeoutMs: 500,
    });
    proxy.behavior = 'no answer';
    const asked = client.ask(query);
    await proxy.whenAsked(1);
    clock.advance(500);

    expect(await asked).toMatchObject({ code: 'SUBGRAPH_TIMEOUT' });
    expect(await client.ask(query)).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
    expect(proxy.requests).toHaveLength(1);
  });
});
