import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '../../../../system/free-port';
import { temporaryFolder } from '../../../system/support/temporary-folder';

const project = path.join(__dirname, '..', '..', '..', '..');
const probe = path.join(__dirname, 'probe.cjs');

/** What a process tells of itself, after a collection of its garbage. */
export interface ProcessFigures {
  readonly heapMiB: number;
  readonly rssMiB: number;
  readonly cpuMs: number;
  /** The longest time for which it did nothing else, since it was last told to forget. */
  readonly longestStallMs: number;
}

export interface CompiledGateway {
  readonly url: string;
  readonly pid: number;
  /** From its start to its first yes at `/ready`. */
  readonly readyMs: number;
  /** The time of processors that all its threads took till then; null where the system does not tell. */
  readonly readyCpuMs: number | null;
  /** All it has written so far. */
  readonly output: () => string;
  /** Puts another supergraph in the place of its file, in one go. */
  readonly putSupergraph: (supergraph: string) => void;
  readonly figures: () => Promise<ProcessFigures>;
  /** Begins anew to look for the longest stall. */
  readonly forget: () => void;
  /** How many threads it has; null where the system does not tell. */
  readonly threads: () => number | null;
  /** Tells it to stop; settles with its exit code, or the signal that ended it, and how long it took. */
  readonly stop: () => Promise<{ code: unknown; ms: number }>;
}

export interface CompiledGatewayOptions {
  readonly supergraph: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** In place of the command of the project. */
  readonly program?: (file: string, port: number) => readonly string[];
}

/** Started as one that serves: without the flag it would start another process, which no probe was loaded into. */
const command = (file: string, port: number) => [
  '--max-semi-space-size=64',
  path.join(project, 'bin', 'courtyard.js'),
  ...['gateway', '--supergraph', file, '--port', String(port)],
];

/** Like {@link command}, but it looks at its supergraph file many times a second. */
export const swappingProgram = (file: string, port: number) => [
  path.join(__dirname, 'swapping-gateway.cjs'),
  file,
  String(port),
];

const running = new Set<ChildProcess>();

/** Runs the compiled gateway as a process of its own. */
export async function startCompiledGateway({
  supergraph,
  environment = {},
  program = command,
}: CompiledGatewayOptions): Promise<CompiledGateway> {
  const folder = temporaryFolder();
  const file = path.join(folder, 'supergraph.graphql');
  writeFileSync(file, supergraph);
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--expose-gc', '--require', probe, ...program(file, port)], {
    env: { ...process.env, LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.add(child);
  const ended = once(child, 'exit').finally(() => running.delete(child));
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error(`The gateway ended:\n${output}`);
    await sleep(5);
  }
  const readyMs = performance.now() - startedAt;
  const readyCpuMs = processorTime(child.pid ?? -1);
  return {
    url,
    pid: child.pid ?? -1,
    readyMs,
    readyCpuMs,
    output: () => output,
    putSupergraph: (next) => {
      writeFileSync(`${file}.next`, next);
      renameSync(`${file}.next`, file);
    },
    figures: async () => {
      const told = once(child, 'message');
      child.send('figures');
      return ((await told) as [ProcessFigures])[0];
    },
    forget: () => void child.send('forget'),
    threads: () => countThreads(child.pid ?? -1),
    stop: async () => {
      const toldAt = performance.now();
      child.kill('SIGTERM');
      const [code, signal] = (await ended) as [number | null, NodeJS.Signals | null];
      return { code: code ?? signal, ms: performance.now() - toldAt };
    },
  };
}

/** For the end of a test file: what a failed test left running. */
export async function endGateways(): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    }),
  );
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Linux counts in hundredths of a second. */
function processorTime(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}

function countThreads(pid: number): number | null {
  try {
    return readdirSync(`/proc/${pid}/task`).length;
  } catch {
    return null;
  }
}
