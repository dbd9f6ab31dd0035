import { execFile, execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { answersSignals, identityOfProcess } from '../process-identity';
import { signalProcess } from '../signal-process';
import type { PostgresBinaries } from './binaries';

/**
 * Ends a server that a killed run left behind on this cluster. It is stopped and not used on: its port and settings
 * are those of the dead run, and only a server of our own tells us when it ends.
 */
export async function endLeftOverServer(cluster: string, { pgCtl }: PostgresBinaries): Promise<void> {
  const pid = readServerPid(cluster);
  if (pid === null) return;
  if (process.platform === 'win32') {
    await promisify(execFile)(pgCtl, ['stop', '-D', cluster, '-m', 'fast']).catch(() => undefined);
    return;
  }
  if (isServerOf(pid, cluster)) await endServer(pid, cluster);
  await waitForOrphans(cluster);
  // The number may belong to another program by now, or to a dead process that nobody has waited for, as happens in
  // containers. PostgreSQL takes either for a running server and would refuse to start.
  if (answersSignals(pid)) await rm(path.join(cluster, 'postmaster.pid'), { force: true });
}

/** The process number that the cluster's own lock file names. */
export function readServerPid(cluster: string): number | null {
  const pid = Number(readServerLines(cluster)[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

/** Whether the lock file says that the server with this number accepts connections. */
export function isServerReady(cluster: string, pid: number): boolean {
  const lines = readServerLines(cluster);
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

function readServerLines(cluster: string): string[] {
  try {
    return readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

async function endServer(pid: number, cluster: string): Promise<void> {
  // Fast, then immediate shutdown in PostgreSQL's words: the second needs recovery at the next start, but no patience.
  for (const [signal, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 10_000],
  ] as const) {
    signalProcess(pid, signal);
    if (await becomesTrue(() => !isServerOf(pid, cluster), patience)) return;
  }
  throw new Error(`The left-over database process ${pid} does not end; end it by hand and start again.`);
}

/** Server processes outlive a killed server for a moment; a second server beside them could damage the data. */
async function waitForOrphans(cluster: string): Promise<void> {
  if (await becomesTrue(() => processesIn(cluster).length === 0, 5_000)) return;
  for (const pid of processesIn(cluster)) signalProcess(pid, 'SIGKILL');
  await becomesTrue(() => processesIn(cluster).length === 0, 5_000);
}

function isServerOf(pid: number, cluster: string): boolean {
  if (identityOfProcess(pid) === null) return false;
  if (process.platform === 'linux') return workingFolderOf(pid) === realpathSync(cluster);
  return commandOf(pid).includes(cluster);
}

function processesIn(cluster: string): number[] {
  if (process.platform !== 'linux') return [];
  const folder = realpathSync(cluster);
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return pids.filter(
    (pid) => workingFolderOf(pid) === folder && identityOfProcess(pid) !== null && isPostgres(pid),
  );
}

function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
  } catch {
    return false;
  }
}

function workingFolderOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

async function becomesTrue(condition: () => boolean, patience: number): Promise<boolean> {
  const end = Date.now() + patience;
  while (!condition()) {
    if (Date.now() > end) return false;
    await sleep(20);
  }
  return true;
}
