import { documentBombs, plannerBombs } from '../gateway/support/bombs';
import { ways } from '../gateway/support/ways';
import { wholeQuery, yards } from '../gateway/support/yards';
import { listenWithBody } from './support/listen-with-body';
import { composeSmallGraph } from '../support/small-graph';
import { removeTemporaryFolders } from '../../system/support/temporary-folder';
import { call, startCallers, type Call } from './support/callers';
import { endGateways, startCompiledGateway, type CompiledGateway } from './support/compiled-gateway';
import { inWords, ms, printFigure } from './support/figures';
import { startSmallStack, type SmallStack } from './support/small-stack';

afterAll(async () => {
  await endGateways();
  removeTemporaryFolders();
});

/** Asks something while others ask what is easy; prints what it was to them. */
async function beside(
  { url, forget, figures }: CompiledGateway,
  { name, easy, target }: { name: string; easy: string; target?: string },
  ask: () => Promise<Call[]>,
): Promise<{ calls: Call[]; others: readonly Call[] }> {
  forget();
  const callers = startCallers(url, { query: easy, callers: 2, restMs: 5 });
  const calls = await ask();
  const others = await callers.stop();
  const { longestStallMs } = await figures();
  printFigure(name, inWords(calls), target);
  printFigure('', `others ${inWords(others)}; longest stall ${ms(longestStallMs)}`);
  return { calls, others };
}

describe('bombs', () => {
  let stack: SmallStack;
  beforeAll(async () => {
    stack = await startSmallStack(ways, 'ways1');
    await call(stack.gateway.url, '{ sky }');
  });
  afterAll(() => stack.close());

  it('that are documents are refused while others are answered', async () => {
    process.stdout.write('\nDocuments that would keep everybody waiting:\n');
    for (const { name, document, code } of documentBombs) {
      const { calls, others } = await beside(
        stack.gateway,
        { name, easy: '{ sky }', target: 'longest 100 ms' },
        async () => {
          const all: Call[] = [];
          while (all.length < 10) all.push(await call(stack.gateway.url, document));
          return all;
        },
      );
      for (const { text } of calls) expect(text).toContain(code);
      for (const { text } of others) expect(JSON.parse(text)).toEqual({ data: { sky: 'clear' } });
    }
  });

  it('that are hard to plan are refused within the budget while others are answered', async () => {
    process.stdout.write('\nOperations that are too hard to plan:\n');
    const { calls, others } = await beside(
      stack.gateway,
      { name: 'one after the other', easy: '{ sky }', target: 'longest 2,000 ms' },
      async () => {
        const all: Call[] = [];
        for (const document of plannerBombs) all.push(await call(stack.gateway.url, document));
        return all;
      },
    );
    const atOnce = await beside(stack.gateway, { name: 'twenty at once', easy: '{ sky }' }, () =>
      Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          // Each another one, so that none shares the plan of the next.
          call(stack.gateway.url, (plannerBombs[index % 4] ?? '').replace('{ id }', `{ id a${index}: id }`)),
        ),
      ),
    );
    const { longestStallMs } = await stack.gateway.figures();
    expect(longestStallMs).toBeDefined();
    for (const { text } of [...calls, ...atOnce.calls]) expect(text).toContain('PLAN_BUDGET');
    for (const { text } of [...others, ...atOnce.others])
      expect(JSON.parse(text)).toEqual({ data: { sky: 'clear' } });
  });
});

const mebi = 1_048_576;
const list = (item: string, bytes: number) =>
  `[${Array(Math.floor(bytes / (item.length + 1)))
    .fill(item)
    .join()}]`;

/** What the subgraph at the root may send, in full. */
const lies: ReadonlyArray<readonly [string, () => string]> = [
  ['400,000 errors', () => `{"errors":${list('{"message":""}', 7 * mebi)}}`],
  ['a million errors, 16 MiB', () => `{"errors":${list('{"message":""}', 16 * mebi)}}`],
  ['8 MiB of yards', () => `{"data":{"yards":${list('{"__typename":"Yard","id":"y1"}', 7.9 * mebi)}}}`],
  [
    '8 MiB of different yards',
    () =>
      `{"data":{"yards":[${Array.from({ length: 200_000 }, (_, index) => `{"__typename":"Yard","id":"${index}"}`).join()}]}}`,
  ],
  ['8 MiB of nulls where none may be', () => `{"data":{"yards":${list('null', 7.9 * mebi)}}}`],
  ['8 MiB of yards of no type', () => `{"data":{"yards":${list('{"id":{}}', 7.9 * mebi)}}}`],
  ['lists a million deep', () => `{"data":{"yards":${'['.repeat(mebi)}${']'.repeat(mebi)}}}`],
  [
    'objects a million deep',
    () => `{"data":{"yards":${'{"yards":'.repeat(800_000)}1${'}'.repeat(800_000)}}}`,
  ],
  [
    '8 MiB of prototypes',
    () => `{"data":{"yards":${list('{"__proto__":{"id":"y"},"id":"y1"}', 7.9 * mebi)}}}`,
  ],
  ['8 MiB of other fields', () => `{"data":{"yards":${list('{"a":{"b":[1]}}', 7.9 * mebi)}}}`],
  ['64 MiB', () => ' '.repeat(64 * mebi)],
];

describe('a subgraph that lies', () => {
  it.each(lies)('does not keep others from their answers: %s', async (name, body) => {
    const liar = await listenWithBody(body());
    const honest = await startSmallStack(yards, 'works');
    const supergraph = composeSmallGraph(yards, (subgraph) =>
      subgraph === 'register' ? liar.url : (urlIn(honest.supergraph, subgraph) ?? ''),
    );
    const gateway = await startCompiledGateway({ supergraph });
    await call(gateway.url, '{ sky }');
    await call(gateway.url, '{ yards { id name repairs caretaker { name } } }');
    const before = await gateway.figures();

    const { calls, others } = await beside(gateway, { name, easy: '{ sky }' }, async () => {
      const all: Call[] = [];
      while (all.length < 3)
        all.push(await call(gateway.url, '{ yards { id name repairs caretaker { name } } }'));
      return all;
    });
    const after = await gateway.figures();

    printFigure(
      '',
      `heap ${before.heapMiB.toFixed(0)} to ${after.heapMiB.toFixed(0)} MiB, memory to ${after.rssMiB.toFixed(0)} MiB, answer ${calls[0]?.text.length} characters`,
    );
    expect(calls.map(({ status }) => status)).toEqual([200, 200, 200]);
    const lacking = others.filter(({ text }) => text.trim() !== '{"data":{"sky":"clear"}}');
    printFigure('', `others who did not get all they asked for: ${lacking.length}`, '0');
    expect(others.filter(({ status }) => status !== 200)).toEqual([]);
    expect(await call(gateway.url, wholeQuery)).toMatchObject({ status: 200 });
    await gateway.stop();
    await honest.close();
    await liar.close();
  });
});

function urlIn(supergraph: string, subgraph: string): string | undefined {
  return new RegExp(`name: "${subgraph}", url: "([^"]+)"`).exec(supergraph)?.[1];
}
