import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { findFreePort } from '../../system/free-port';
import { composeSmallGraph } from '../engine/support/small-graph';
import { eventually } from './support/eventually';
import { endPrograms, runProgram, type RunningProgram } from './support/running-program';
import { removeTemporaryFolders, temporaryFolder } from './support/temporary-folder';

const root = path.join(__dirname, '..', '..');

/** A subgraph that answers when it is told to. */
const held: Array<() => void> = [];
const subgraph = createServer((request: IncomingMessage, response: ServerResponse) => {
  request.resume();
  held.push(() => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{"data":{"echo":"hello"}}');
  });
});

let supergraphFile: string;
beforeAll(async () => {
  await promisify(execFile)(process.execPath, [path.join(root, 'build.mjs'), 'shared', 'gateway']);
  await new Promise<void>((resolve) => subgraph.listen(0, '127.0.0.1', resolve));
  const { port } = subgraph.address() as AddressInfo;
  const typeDefs = 'type Query { echo(text: String!): String }';
  supergraphFile = path.join(temporaryFolder(), 'supergraph.graphql');
  const supergraph = composeSmallGraph([{ name: 'echoes', typeDefs }], () => `http://127.0.0.1:${port}`);
  writeFileSync(supergraphFile, supergraph);
});
afterAll(async () => {
  await endPrograms();
  subgraph.closeAllConnections();
  subgraph.close();
  removeTemporaryFolders();
});

/** As a terminal would run it, with no setting of ours at all. */
function gateway(words: readonly string[], environment: Record<string, string> = {}): RunningProgram {
  return runProgram([path.join(root, 'bin', 'courtyard.js'), 'gateway', ...words], {
    LOG_LEVEL: 'info',
    ...environment,
  });
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}

function ask(url: string): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ echo(text: "hello") }' }),
  });
}

describe.each(['apollo', 'courtyard'])('courtyard gateway --engine %s', (engine) => {
  it('serves any supergraph, and ends in order with what is under way', async () => {
    const port = await findFreePort();
    const url = `http://127.0.0.1:${port}`;
    const run = gateway(['--supergraph', supergraphFile, '--port', String(port), '--engine', engine], {
      // Enough for a busy machine, and less than it has to end.
      SUBGRAPH_TIMEOUT_MS: '8000',
    });
    await eventually(() => isReady(url));
    const answer = ask(url);
    await eventually(() => held.length > 0);

    run.send('SIGTERM');
    const whileEnding = await eventually(async () => {
      const response = await fetch(`${url}/ready`);
      return response.ok ? null : response;
    });
    held.splice(0).forEach((letGo) => letGo());

    expect([whileEnding.status, whileEnding.headers.get('connection')]).toEqual([503, 'close']);
    const response = await answer;
    expect([response.status, response.headers.get('connection')]).toEqual([200, 'close']);
    expect(await response.json()).toEqual({ data: { echo: 'hello' } });
    expect(await run.ended).toBe(0);
  });
});

describe('courtyard gateway', () => {
  it('cuts off what takes too long, so that it has ended after ten seconds', async () => {
    const port = await findFreePort();
    const url = `http://127.0.0.1:${port}`;
    const run = gateway(['--supergraph', supergraphFile, '--port', String(port)], {
      SUBGRAPH_TIMEOUT_MS: '600000',
    });
    await eventually(() => isReady(url));
    const answer = ask(url);
    await eventually(() => held.length > 0);

    run.send('SIGTERM');

    await expect(answer).rejects.toThrow();
    expect(await run.ended).toBe(0);
    held.splice(0);
  });

  it('loads nothing of the other engine', async () => {
    const port = String(await findFreePort());
    const watcher = watcherOf(['@apollo/gateway', '@apollo/query-planner', '@apollo/federation-internals']);
    const words = ['--supergraph', supergraphFile, '--port', port, '--engine', 'courtyard'];
    const run = gateway(words, { NODE_OPTIONS: `--require ${watcher}` });
    await run.says('"serving"');

    expect(run.output()).not.toContain('LOADED');
    run.send('SIGTERM');
    expect(await run.ended).toBe(0);
  });

  it('takes over another supergraph in the same file', async () => {
    const file = path.join(temporaryFolder(), 'supergraph.graphql');
    writeFileSync(file, readFileSync(supergraphFile));
    const port = await findFreePort();
    const url = `http://127.0.0.1:${port}`;
    const run = gateway(['--supergraph', file, '--port', String(port)]);
    await eventually(() => isReady(url));

    writeFileSync(file, readFileSync(supergraphFile, 'utf8').replaceAll('echo(', 'sound('));

    await eventually(async () => {
      const schema = await fetch(`${url}/schema.graphql`);
      return (await schema.text()).includes('sound(');
    });
    run.send('SIGTERM');
    expect(await run.ended).toBe(0);
  });

  it.each([
    [['--steam'], "Unknown option '--steam'"],
    [['own.graphql'], "Unexpected argument 'own.graphql'"],
    [['--port'], "Option '--port <value>' argument missing"],
    [['--port', 'x'], 'These settings cannot be used:\n  PORT is "x": '],
    [['--engine', 'steam'], 'These settings cannot be used:\n  ENGINE is "steam": '],
    [
      ['--supergraph', '/nowhere/supergraph.graphql'],
      'The supergraph /nowhere/supergraph.graphql cannot be read (ENOENT). Make it with',
    ],
  ])('says in words what is wrong with %j', async (words, sentence) => {
    const run = gateway(words);

    expect(await run.ended).toBe(1);
    expect(run.output()).toContain(sentence);
    expect(run.output()).not.toMatch(/^ +at /m);
  });

  it('says in words that its port is in use', async () => {
    const { port } = subgraph.address() as AddressInfo;

    const run = gateway(['--supergraph', supergraphFile, '--port', String(port)]);

    expect(await run.ended).toBe(1);
    expect(run.output()).toContain(
      `The gateway cannot listen at 127.0.0.1, port ${port}: the port is in use. Name another one with --port.\n`,
    );
  });

  it('says in words that a file is no supergraph', async () => {
    const file = path.join(temporaryFolder(), 'page.graphql');
    writeFileSync(file, 'type Query { lamp: String }');

    const run = gateway(['--supergraph', file, '--port', '0', '--engine', 'courtyard']);

    expect(await run.ended).toBe(1);
    expect(run.output()).toContain(`The supergraph ${file} cannot be served: `);
    expect(run.output()).not.toMatch(/^ +at /m);
  });
});

/** A module that says so when one of the packages is loaded on the main thread. */
function watcherOf(packages: readonly string[]): string {
  const file = path.join(temporaryFolder(), 'watch.js');
  writeFileSync(
    file,
    `const { isMainThread } = require('node:worker_threads');
     const Module = require('node:module');
     const load = Module._load;
     Module._load = (name, ...rest) => {
       if (isMainThread && ${JSON.stringify(packages)}.includes(name)) console.log('LOADED ' + name);
       return load(name, ...rest);
     };`,
  );
  return file;
}
