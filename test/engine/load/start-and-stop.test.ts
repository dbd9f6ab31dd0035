import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { wholeData, wholeQuery, yards } from '../gateway/support/yards';
import { removeTemporaryFolders } from '../../system/support/temporary-folder';
import { call } from './support/callers';
import { endGateways, startCompiledGateway } from './support/compiled-gateway';
import { ms, printFigure } from './support/figures';
import { startSmallStack } from './support/small-stack';

/** So that what is held is under way for as long as the test holds it. */
const patient = { environment: { SUBGRAPH_TIMEOUT_MS: '60000' } };

const fiveSubgraphs = path.join(__dirname, '..', '..', '..', 'gateway', 'supergraph.graphql');

afterAll(async () => {
  await endGateways();
  removeTemporaryFolders();
});

describe('a gateway that starts', () => {
  it('is ready with the graph of five subgraphs', async () => {
    const supergraph = readFileSync(fiveSubgraphs, 'utf8');
    const ready: number[] = [];
    const cpu: number[] = [];

    for (let times = 0; times < 7; times += 1) {
      const gateway = await startCompiledGateway({ supergraph });
      ready.push(gateway.readyMs);
      cpu.push(gateway.readyCpuMs ?? NaN);
      expect(await call(gateway.url, '{ __typename }')).toMatchObject({ status: 200 });
      await gateway.stop();
    }

    process.stdout.write('\nFrom the start to ready, with the graph of five subgraphs:\n');
    printFigure('by the clock', ready.map(ms).join(', '), '1,500 ms');
    printFigure('time of processors, all threads', cpu.map(ms).join(', '));
  });
});

describe('a gateway that is told to stop', () => {
  it('says that it is not ready, answers what is under way, and ends with 0', async () => {
    const { gateway, proxy, close } = await startSmallStack(yards, 'works');
    proxy.behavior = 'hold';
    const underWay = call(gateway.url, wholeQuery);
    await proxy.whenAsked(1);

    const stopped = gateway.stop();
    const readiness = await notReady(gateway.url);
    await sleep(300);
    proxy.release();
    const { status, text } = await underWay;
    const { code, ms: took } = await stopped;

    process.stdout.write('\nTold to stop:\n');
    printFigure('ends, of which 300 ms went to a request under way, after', ms(took), '10,000 ms');
    expect(readiness).toBe(503);
    expect([status, JSON.parse(text)]).toEqual([200, { data: wholeData }]);
    expect(code).toBe(0);
    await close().catch(() => undefined);
  });

  it('says so at once, too, while it prepares another graph', async () => {
    const { gateway, proxy, compose, close } = await startSmallStack(yards, 'works', patient);
    proxy.behavior = 'hold';
    const underWay = call(gateway.url, wholeQuery);
    await proxy.whenAsked(1);
    gateway.putSupergraph(
      compose(yards.map((each) => ({ ...each, typeDefs: `${each.typeDefs}\nscalar ${each.name}Moment` }))),
    );
    // Within two looks at the file it was found, and is being prepared.
    await sleep(2_100);

    const toldAt = performance.now();
    const stopped = gateway.stop();
    const readiness = await notReady(gateway.url);
    const saidAfter = performance.now() - toldAt;
    proxy.release();
    const { status } = await underWay;
    const { code, ms: took } = await stopped;

    printFigure('while it prepares another graph: says so after', ms(saidAfter));
    printFigure('and ends after', ms(took), '10,000 ms');
    expect([readiness, status, code]).toEqual([503, 200, 0]);
    await close().catch(() => undefined);
  });

  it('ends in time even if a request under way never ends', async () => {
    const { gateway, proxy, close } = await startSmallStack(yards, 'works', patient);
    proxy.behavior = 'hold';
    const underWay = call(gateway.url, wholeQuery);
    await proxy.whenAsked(1);

    const { code, ms: took } = await gateway.stop();
    await underWay;

    printFigure('with a request that never ends, ends after', ms(took), '10,000 ms');
    expect(code).not.toBe('SIGKILL');
    await close().catch(() => undefined);
  });
});

/** What `/ready` says once it says no; 0 where nobody listens any more. */
async function notReady(url: string): Promise<number> {
  for (;;) {
    const status = await fetch(`${url}/ready`).then(
      (response) => response.status,
      () => 0,
    );
    if (status !== 200) return status;
    await sleep(5);
  }
}
