import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { youngGeneration } from '@courtyard/gateway/cluster/young-generation';
import { eventually } from '../../system/support/eventually';
import { endPrograms } from '../../system/support/running-program';
import { removeTemporaryFolders, temporaryFolder } from '../../system/support/temporary-folder';
import { gateway, isRunning, startGatewayStack } from './support/gateway-stack';

const root = path.join(__dirname, '..', '..', '..');

beforeAll(async () => {
  await promisify(execFile)(process.execPath, [path.join(root, 'build.mjs'), 'shared', 'gateway']);
});
afterAll(async () => {
  await endPrograms();
  removeTemporaryFolders();
});

describe('a gateway of several workers that cannot start', () => {
  it.each([
    ['WORKERS', '0'],
    ['WORKERS', '65'],
    ['WORKERS', 'many'],
    ['MAX_DEPTH', 'deep'],
  ])('says so once, and ends: %s=%s', async (name, value) => {
    const run = gateway([], { WORKERS: '3', [name]: value });

    expect(await run.ended).toBe(1);
    expect(run.output()).toMatch(
      new RegExp(`^These settings cannot be used:\n  ${name} is "${value}": [^\n]+\n$`),
    );
  });

  it('says once that its port is in use', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;

    const run = gateway(['--port', String(port)], { WORKERS: '2' });

    expect(await run.ended).toBe(1);
    expect(run.output()).toBe(
      `The gateway cannot listen at 127.0.0.1, port ${port}: the port is in use. Name another one with --port.\n`,
    );
    taken.close();
  });
});

describe('a gateway whose first process is killed', () => {
  it('leaves no worker behind', async () => {
    const stack = await startGatewayStack({ WORKERS: '2' });
    const pids = (await stack.untilSaid(2, 'a worker serves')).map(({ pid }) => pid ?? NaN);

    stack.run.send('SIGKILL');

    await stack.run.ended;
    await eventually(() => !pids.some(isRunning));
    await stack.close();
  });
});

describe('the process that serves', () => {
  it('has room for young objects without anybody thinking of it', async () => {
    expect((await flagsOfServing([]))[0]).toBe(youngGeneration);
  });

  it.each([
    ['as a flag', ['--max-semi-space-size=24'], ''],
    ['in NODE_OPTIONS', [], '--max-semi-space-size=24'],
  ])('has the room that was chosen %s', async (_how, flags, options) => {
    expect(await flagsOfServing(flags, options)).toEqual(flags);
  });
});

/** The flags of the process that listens. */
async function flagsOfServing(flags: readonly string[], options = ''): Promise<string[]> {
  const told = path.join(temporaryFolder(), 'told.json');
  const teller = path.join(temporaryFolder(), 'teller.cjs');
  writeFileSync(
    teller,
    `const { Server } = require('node:net');
     const { listen } = Server.prototype;
     Server.prototype.listen = function (...args) {
       require('node:fs').writeFileSync(${JSON.stringify(told)}, JSON.stringify(process.execArgv));
       return listen.apply(this, args);
     };`,
  );
  const run = gateway(['--port', '0'], { NODE_OPTIONS: `--require ${teller} ${options}` }, flags);
  await run.says('"serving"');
  run.send('SIGTERM');
  expect(await run.ended).toBe(0);
  return JSON.parse(readFileSync(told, 'utf8')) as string[];
}
