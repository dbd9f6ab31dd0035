import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const projectFolder = path.resolve(__dirname, '..', '..');

/** A process of the benchmark's own. */
export interface Started {
  readonly pid: number;
  readonly child: ChildProcess;
  /** Rejects when it ends. */
  readonly gone: Promise<never>;
  readonly stop: () => Promise<void>;
}

export interface Server extends Started {
  readonly name: 'Courtyard' | 'PostGraphile';
  /** Its GraphQL address. */
  readonly url: string;
  /** The role by which its connections are known to the database. */
  readonly role: string;
}

interface Program {
  readonly node: string;
  readonly file: string;
  readonly args?: readonly string[];
  readonly nodeArguments?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts a program whose words are shown when it ends by itself. */
export function start({ node, file, args = [], nodeArguments = [], environment = {} }: Program): Started {
  const child = fork(file, [...args], {
    cwd: projectFolder,
    execPath: node,
    execArgv: [...nodeArguments],
    env: { PATH: process.env.PATH, NODE_ENV: 'production', GRAPHILE_ENV: 'production', ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Ctrl-C is for the benchmark, which then stops its processes one after the other.
    detached: true,
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${file} could not be started.`);
  const ended = once(child, 'exit');
  const gone = ended.then(([code]) => {
    throw new Error(`${path.basename(file)} ended with ${code}.`);
  });
  gone.catch(() => undefined);
  return {
    pid,
    child,
    gone,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(patience);
    },
  };
}

/** Waits until a server answers a question; throws when it ends instead. */
export function untilItAnswers(server: Server): Promise<void> {
  return Promise.race([server.gone, ask(server)]);
}

async function ask({ name, url, child }: Server): Promise<void> {
  const body = JSON.stringify({ query: '{ __typename }' });
  const headers = { 'content-type': 'application/json' };
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const response = await fetch(url, { method: 'POST', headers, body }).catch(() => null);
    if (response?.ok) return;
    await sleep(100);
  }
  throw new Error(`${name} does not answer at ${url}.`);
}
