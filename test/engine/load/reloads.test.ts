import { setTimeout as sleep } from 'node:timers/promises';
import { wholeData, wholeQuery, yards } from '../gateway/support/yards';
import type { SmallSubgraph } from '../support/small-subgraphs';
import { removeTemporaryFolders } from '../../system/support/temporary-folder';
import { call, startCallers } from './support/callers';
import { endGateways, swappingProgram, type CompiledGateway } from './support/compiled-gateway';
import { inWords, ms, printFigure, spreadOf } from './support/figures';
import { startSmallStack, type SmallStack } from './support/small-stack';

const swaps = Number(process.env.SWAPS ?? 100);

/** The graph as it is named in its nth version, which one can ask for. */
function version(number: number): SmallSubgraph[] {
  return yards.map((subgraph) =>
    subgraph.name === 'weather'
      ? { ...subgraph, typeDefs: `type Query { sky: String version${number}: String }` }
      : subgraph,
  );
}

/** Waits until the graph of this version answers, and says how long that took. */
async function whenServed({ url }: CompiledGateway, number: number): Promise<number> {
  const startedAt = performance.now();
  const query = `{ __type(name: "Query") { fields { name } } }`;
  while (!(await call(url, query)).text.includes(`"version${number}"`)) await sleep(20);
  return performance.now() - startedAt;
}

let stack: SmallStack;
afterEach(() => stack.close());
afterAll(async () => {
  await endGateways();
  removeTemporaryFolders();
});

describe('a supergraph file that changes under load', () => {
  it('makes no request fail and leaves nothing behind', async () => {
    stack = await startSmallStack(yards, 'works', { program: swappingProgram });
    const { gateway } = stack;
    const callers = startCallers(gateway.url, { query: wholeQuery, callers: 4, restMs: 20 });
    const times: number[] = [];
    const heap: number[] = [];
    const threads: Array<number | null> = [];
    const look = async () => {
      heap.push((await gateway.figures()).heapMiB);
      threads.push(gateway.threads());
    };

    for (let number = 1; number <= swaps; number += 1) {
      gateway.putSupergraph(stack.compose(version(number)));
      times.push(await whenServed(gateway, number));
      if (number === 5 || number % 25 === 0) await look();
    }
    const calls = await callers.stop();
    await sleep(1_000);
    await look();

    const right = JSON.stringify({ data: wholeData });
    process.stdout.write(`\n${swaps} changes of the supergraph file under load:\n`);
    printFigure('requests meanwhile', inWords(calls));
    printFigure('of them failed', String(calls.filter(({ text }) => text.trim() !== right).length), '0');
    printFigure('taken over after', `p50 ${ms(spreadOf(times).p50)}, longest ${ms(spreadOf(times).longest)}`);
    printFigure(
      'heap after 5, 25, 50 … changes and at the end, MiB',
      heap.map((size) => size.toFixed(1)).join(' '),
    );
    printFigure('threads at the same times', threads.join(' '));
    expect(calls.filter(({ text }) => text.trim() !== right)).toEqual([]);
    expect(gateway.output()).not.toContain('"level":"error"');
    expect(threads.at(-1)).toBeLessThanOrEqual((threads[0] ?? 0) + 1);
    expect(heap.at(-1)).toBeLessThan((heap[0] ?? 0) * 1.2 + 2);
  });

  it('is not taken over while it is broken, and nothing of it is left behind', async () => {
    stack = await startSmallStack(yards, 'works', { program: swappingProgram });
    const { gateway, supergraph } = stack;
    const callers = startCallers(gateway.url, { query: wholeQuery, callers: 2, restMs: 20 });
    const before = gateway.threads();
    const broken = [
      '',
      'type Query {',
      supergraph.slice(0, supergraph.length / 2),
      supergraph.replace('sky: String', 'sky: Heaven'),
      supergraph.replace(/url: "http[^"]*weather"/, 'url: "ftp://weather"'),
    ];

    for (const text of broken) {
      const refused = gateway.output().split('was refused').length;
      gateway.putSupergraph(text);
      while (gateway.output().split('was refused').length === refused) await sleep(20);
    }
    const calls = await callers.stop();
    gateway.putSupergraph(stack.compose(version(1)));
    await whenServed(gateway, 1);
    await sleep(1_000);

    const right = JSON.stringify({ data: wholeData });
    process.stdout.write(`\n${broken.length} broken supergraph files under load:\n`);
    printFigure('requests meanwhile', inWords(calls));
    printFigure('threads before and after', `${before} ${gateway.threads()}`);
    expect(calls.filter(({ text }) => text.trim() !== right)).toEqual([]);
    expect(gateway.threads()).toBeLessThanOrEqual((before ?? 0) + 1);
  });

  it('is taken over within five seconds by the command of the project', async () => {
    stack = await startSmallStack(yards, 'works');
    const { gateway } = stack;
    await call(gateway.url, wholeQuery);

    const times: number[] = [];
    for (const number of [1, 2, 3]) {
      gateway.putSupergraph(stack.compose(version(number)));
      times.push(await whenServed(gateway, number));
    }

    process.stdout.write('\nA change of the supergraph file:\n');
    printFigure('is taken over after', times.map(ms).join(', '), '5,000 ms');
  });
});
