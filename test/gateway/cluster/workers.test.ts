import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { wholeData, wholeQuery } from '../../engine/gateway/support/yards';
import { eventually } from '../../system/support/eventually';
import { endPrograms } from '../../system/support/running-program';
import { removeTemporaryFolders } from '../../system/support/temporary-folder';
import { ask, isRunning, startGatewayStack, type GatewayStack } from './support/gateway-stack';

const root = path.join(__dirname, '..', '..', '..');

let stack: GatewayStack;
beforeAll(async () => {
  await promisify(execFile)(process.execPath, [path.join(root, 'build.mjs'), 'shared', 'gateway']);
  stack = await startGatewayStack({ WORKERS: '2', SUBGRAPH_TIMEOUT_MS: '8000' });
  await stack.untilSaid(2, 'a worker serves');
});
afterAll(async () => {
  await stack.close();
  await endPrograms();
  removeTemporaryFolders();
});

/** The numbers of those who have answered so far. */
const whoAnswered = () => new Set(stack.lines('answered').map(({ worker }) => worker));

async function readSchema(): Promise<string> {
  return (await fetch(`${stack.url}/schema.graphql`, { headers: { connection: 'close' } })).text();
}

async function answeredRequests(): Promise<number> {
  const text = await (await fetch(`${stack.url}/metrics`, { headers: { connection: 'close' } })).text();
  const count = /^courtyard_http_request_duration_seconds_count\{route="\/graphql",status="200"\} (\d+)$/m;
  return Number(count.exec(text)?.[1]);
}

// One gateway goes through all of this, in this order: to start it is what takes time.
describe('a gateway of two workers', () => {
  it('answers at one port, now by this one and now by that one', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(stack.url, wholeQuery)));

    expect(answers).toEqual(Array.from({ length: 8 }, () => ({ status: 200, body: { data: wholeData } })));
    await eventually(() => whoAnswered().size === 2);
  });

  it('tells whoever scrapes one of them the sum of both', async () => {
    await eventually(async () => (await answeredRequests()) === 8);
    // Another connection, and so the other worker.
    expect(await answeredRequests()).toBe(8);
  });

  it('takes over another supergraph everywhere', async () => {
    stack.changeSupergraph((typeDefs) => typeDefs.replace('sky: String', 'sky: String dawn: String'));

    const taken = await stack.untilSaid(2, 'The file has changed and was taken over.');

    expect(taken.map(({ worker }) => worker).sort()).toEqual([1, 2]);
    const schemas = await Promise.all([1, 2, 3, 4].map(() => readSchema()));
    expect(schemas.map((schema) => schema.includes('dawn: String'))).toEqual([true, true, true, true]);
  });

  it('replaces one that is killed, and refuses nobody meanwhile', async () => {
    const [victim] = stack.lines('a worker serves');
    const before = await answeredRequests();

    process.kill(victim?.pid ?? NaN, 'SIGKILL');
    await stack.untilSaid(1, 'a worker ended');
    let asked = 0;
    while (stack.lines('a worker serves').length < 3 || asked < 4) {
      expect((await ask(stack.url, '{ sky }')).status).toBe(200);
      asked += 1;
    }

    expect(stack.lines('a worker serves').at(-1)).toMatchObject({ worker: victim?.worker });
    // What the dead one had counted and told is not forgotten.
    await eventually(async () => (await answeredRequests()) === before + asked);
  });

  it('finishes what is under way when it is told to stop, and leaves nobody behind', async () => {
    const pids = stack.lines('a worker serves').map(({ pid }) => pid ?? NaN);
    const already = stack.proxy.requests.length;
    stack.proxy.behavior = 'hold';
    const underWay = [1, 2, 3, 4].map(() => ask(stack.url, wholeQuery));
    await stack.proxy.whenAsked(already + 4);

    stack.run.send('SIGTERM');
    const readiness = await eventually(async () => {
      const { status } = await fetch(`${stack.url}/ready`, { headers: { connection: 'close' } });
      return status !== 200 && status;
    });
    stack.proxy.release();

    expect(readiness).toBe(503);
    expect(await Promise.all(underWay)).toEqual(
      underWay.map(() => ({ status: 200, body: { data: wholeData } })),
    );
    expect(await stack.run.ended).toBe(0);
    expect(pids.filter(isRunning)).toEqual([]);
  });
});
