import { composeSmallGraph } from '../support/small-graph';
import { startFaultProxy, type FaultProxy } from '../support/fault-proxy';
import { createSmallSubgraphs, listenForSubgraphs } from '../support/small-subgraphs';
import { wholeQuery, yards } from '../gateway/support/yards';
import { removeTemporaryFolders } from '../../system/support/temporary-folder';
import { askTogether, startCallers } from './support/callers';
import { endGateways, startCompiledGateway, type CompiledGateway } from './support/compiled-gateway';
import { inWords, printFigure } from './support/figures';

const timeoutMs = 2_000;

let works: FaultProxy;
let gateway: CompiledGateway;
let closeSubgraphs: () => Promise<void>;

beforeEach(async () => {
  const listener = await listenForSubgraphs(createSmallSubgraphs(yards));
  works = await startFaultProxy({ target: listener.url('works') });
  const supergraph = composeSmallGraph(yards, (name) =>
    name === 'works' ? works.url.replace('/graphql', '/works') : listener.url(name),
  );
  gateway = await startCompiledGateway({ supergraph });
  closeSubgraphs = async () => {
    await works.close();
    await listener.close();
  };
});
afterEach(async () => {
  await gateway.stop();
  await closeSubgraphs();
});
afterAll(async () => {
  await endGateways();
  removeTemporaryFolders();
});

const without = { sky: 'clear', yard: { id: 'y1', name: 'Plane Tree Yard', repairs: null, caretaker: null } };
const unaffectedQuery = '{ sky yard { id name } }';
const unaffected = { data: { sky: 'clear', yard: { id: 'y1', name: 'Plane Tree Yard' } } };

describe('two hundred callers at once', () => {
  it.each([
    ['refuses connections', () => works.refuse()],
    ['never answers', () => Promise.resolve(void (works.behavior = 'no answer'))],
    ['answers in drips', () => Promise.resolve(void (works.behavior = 'drip'))],
    ['resets connections', () => Promise.resolve(void (works.behavior = 'reset before headers'))],
  ])('get all but the fields of a subgraph that %s, and others do not wait', async (what, fail) => {
    await askTogether(gateway.url, { query: wholeQuery, callers: 20, times: 10 });
    const healthy = await askTogether(gateway.url, { query: unaffectedQuery, callers: 20, times: 20 });
    await fail();
    gateway.forget();

    const others = startCallers(gateway.url, { query: unaffectedQuery, callers: 5, restMs: 10 });
    const first = await askTogether(gateway.url, { query: wholeQuery, callers: 200, times: 1 });
    const later = await askTogether(gateway.url, { query: wholeQuery, callers: 200, times: 5 });
    const beside = await others.stop();
    const { longestStallMs } = await gateway.figures();

    for (const { status, text } of [...first, ...later]) {
      const answer = JSON.parse(text) as { data: unknown; errors: Array<{ extensions: { code: string } }> };
      expect([status, answer.data]).toEqual([200, without]);
      expect(new Set(answer.errors.map(({ extensions }) => extensions.code.split('_')[0]))).toEqual(
        new Set(['SUBGRAPH']),
      );
    }
    for (const { text } of beside) expect(JSON.parse(text)).toEqual(unaffected);
    process.stdout.write(`\nA subgraph ${what}:\n`);
    printFigure('the first of 200 callers at once', inWords(first), `longest ${timeoutMs + 100} ms`);
    printFigure('their next 5 requests', inWords(later), `longest ${timeoutMs + 100} ms`);
    printFigure('others, who do not ask it', inWords(beside));
    printFigure('the same while all is well (20 callers)', inWords(healthy));
    printFigure('requests that reached the subgraph', String(works.requests.length));
    printFigure('longest stall of the gateway', `${Math.round(longestStallMs)} ms`);
  });

  it('get all of it again once the subgraph is back', async () => {
    await works.refuse();
    await askTogether(gateway.url, { query: wholeQuery, callers: 200, times: 1 });
    await works.listen();

    let answer = '';
    const startedAt = performance.now();
    while (!answer.includes('"repairs":3')) {
      const [call] = await askTogether(gateway.url, { query: wholeQuery, callers: 1, times: 1 });
      answer = call?.text ?? '';
    }

    process.stdout.write('\nA subgraph that is back:\n');
    printFigure('is asked again after', `${Math.round(performance.now() - startedAt)} ms`);
  });
});
