import { setImmediate } from 'node:timers/promises';
import { createFakeClock } from '../support/fake-clock';
import { answer, mutation, query, useSubgraphs } from './asked';

const start = useSubgraphs();

describe('a second request', () => {
  it.each([
    'reset before headers',
    'closed before headers',
    'reset within the body',
    '502',
    '503',
    '504',
  ] as const)('answers a query after %s', async (fault) => {
    const { client, proxy } = await start();
    proxy.next = [fault];

    expect(await client.ask(query)).toEqual(answer);
    expect(proxy.requests).toHaveLength(2);
  });

  it.each(['500 with a page', '200 with a page', '429', 'cut JSON'] as const)(
    'is not made after %s',
    async (fault) => {
      const { client, proxy } = await start();
      proxy.next = [fault];

      expect(await client.ask(query)).toMatchObject({ kind: 'failed' });
      expect(proxy.requests).toHaveLength(1);
    },
  );

  it('is the last', async () => {
    const { client, proxy } = await start();
    proxy.next = ['503', '503'];

    expect(await client.ask(query)).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
    expect(proxy.requests).toHaveLength(2);
  });

  it('tells the failure of its own', async () => {
    const { client, proxy } = await start();
    proxy.next = ['503', '200 with a page'];

    expect(await client.ask(query)).toMatchObject({ code: 'SUBGRAPH_BAD_RESPONSE' });
  });

  it('gets no time of its own', async () => {
    const clock = createFakeClock();
    const { client, proxy } = await start({ clock, timeoutMs: 500 });
    proxy.next = ['503', 'no answer'];
    const asked = client.ask(query);
    await proxy.whenAsked(2);
    clock.advance(500);

    expect(await asked).toMatchObject({ code: 'SUBGRAPH_TIMEOUT' });
  });

  it('is never made for a mutation', async () => {
    const { client, proxy } = await start();
    proxy.next = ['503', 'reset before headers'];

    const answers = [await client.ask(mutation), await client.ask(mutation)];

    expect(answers).toMatchObject([{ code: 'SUBGRAPH_UNAVAILABLE' }, { code: 'SUBGRAPH_UNAVAILABLE' }]);
    expect(proxy.requests).toHaveLength(2);
  });

  it('finds a subgraph that has come back', async () => {
    const { client, proxy } = await start();
    await client.ask(query);
    await proxy.refuse();
    await client.ask(query);
    await proxy.listen();

    expect(await client.ask(query)).toEqual(answer);
  });
});

describe('an idle connection that closes under the next request', () => {
  it.each(['closed before headers', 'reset before headers'] as const)(
    'is not seen by a query: %s',
    async (fault) => {
      const { client, proxy } = await start();
      proxy.next = ['pass', fault];
      await client.ask(query);
      // The pool takes a connection up again a turn after its answer.
      await setImmediate();

      expect(await client.ask(query)).toEqual(answer);
      const [first, second, third] = proxy.requests.map(({ port }) => port);
      expect([first === second, second === third]).toEqual([true, false]);
    },
  );

  it('makes the subgraph unavailable for a mutation, which is not sent again', async () => {
    const { client, proxy } = await start();
    proxy.next = ['pass', 'closed before headers'];
    await client.ask(query);
    await setImmediate();

    expect(await client.ask(mutation)).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
    const [first, second, ...more] = proxy.requests.map(({ port }) => port);
    expect([first === second, more]).toEqual([true, []]);
  });

  it('is not seen by many queries at once, when a whole subgraph starts anew', async () => {
    const { client, proxy } = await start();
    proxy.behavior = 'hold';
    const before = Array.from({ length: 8 }, () => client.ask(query));
    await proxy.whenAsked(8);
    proxy.behavior = 'pass';
    proxy.release();
    await Promise.all(before);

    await proxy.refuse();
    await proxy.listen();
    const after = await Promise.all(Array.from({ length: 8 }, () => client.ask(query)));

    expect(after).toEqual(Array(8).fill(answer));
  });
});
