import { execFile, type ChildProcess } from 'node:child_process';
import { closeSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLogFile } from '../owned-files';
import type { PostgresBinaries } from './binaries';
import type { ClusterFolders } from './folders';
import { isServerReady } from './left-over';
import type { StartProgram } from './unprivileged-user';

export interface ServerStart {
  readonly folders: ClusterFolders;
  readonly binaries: PostgresBinaries;
  readonly startProgram: StartProgram;
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
  readonly signal: AbortSignal | undefined;
}

export interface Server {
  /** Settles when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(how?: 'immediately'): Promise<void>;
}

export class PortTaken extends Error {}

/** Starts the server and answers once it accepts connections. */
export async function startServer(start: ServerStart): Promise<Server> {
  const child = spawnServer(start);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const atExit = (): void => void child.kill('SIGINT');
  // Whoever ends without stopping the server leaves none behind all the same.
  process.once('exit', atExit);
  void ended.then(() => process.removeListener('exit', atExit));
  await waitUntilReady(child, ended, start);
  return { ended, stop: (how) => stopServer(child, ended, { ...start, how }) };
}

function spawnServer({ folders, binaries, startProgram, port, settings }: ServerStart): ChildProcess {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  };
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openLogFile(folders.log, 'truncate');
  try {
    return startProgram(binaries.postgres, ['-D', folders.cluster, '-p', String(port), ...args], {
      stdio: ['ignore', log, log],
      cwd: folders.home,
      // A process group of its own: Ctrl-C in the terminal must not stop the database before the services.
      detached: true,
    });
  } finally {
    closeSync(log);
  }
}

async function waitUntilReady(child: ChildProcess, ended: Promise<void>, start: ServerStart): Promise<void> {
  let isOver = false;
  void ended.then(() => (isOver = true));
  while (!isServerReady(start.folders.cluster, child.pid ?? -1)) {
    if (isOver) throw startFailure(start);
    if (start.signal?.aborted) {
      await stopServer(child, ended, { ...start, how: 'immediately' });
      throw start.signal.reason;
    }
    await sleep(15);
  }
}

function startFailure({ folders, port }: ServerStart): Error {
  const log = readFileSync(folders.log, 'utf8').trim();
  if (log.includes('Address already in use'))
    return new PortTaken(`Port ${port} is taken by another program.`);
  const lastLines = log.split('\n').slice(-12).join('\n');
  return new Error(`The embedded database did not start; its log ${folders.log} ends with:\n${lastLines}`);
}

async function stopServer(
  child: ChildProcess,
  ended: Promise<void>,
  { binaries, folders, how }: ServerStart & { readonly how: 'immediately' | undefined },
): Promise<void> {
  if (process.platform === 'win32') {
    const mode = how === 'immediately' ? 'immediate' : 'fast';
    execFile(binaries.pgCtl, ['stop', '-D', folders.cluster, '-m', mode], () => undefined);
    return ended;
  }
  // Fast and immediate shutdown in PostgreSQL's words: both end open transactions, the second skips tidying up.
  const signals =
    how === 'immediately' ? (['SIGQUIT', 'SIGKILL'] as const) : (['SIGINT', 'SIGQUIT', 'SIGKILL'] as const);
  for (const signal of signals) {
    child.kill(signal);
    if (await Promise.race([ended.then(() => true), sleep(20_000, false, { ref: false })])) return;
  }
}
