import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * A mark of the running process with this number, or null when there is none. Numbers are used again, above all in
 * containers; the mark differs between two processes that had the same number one after the other.
 */
export function identityOfProcess(pid: number): string | null {
  if (process.platform === 'linux') return linuxIdentity(pid);
  if (!answersSignals(pid)) return null;
  return process.platform === 'win32' ? 'running' : startTimeFromPs(pid);
}

function linuxIdentity(pid: number): string | null {
  const stat = readOrNull(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The name of the program comes second, in brackets, and may itself hold brackets and spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startedAtTick] = [fields[0], fields[19]];
  if (state === 'Z' || state === 'X') return null;
  return `${bootIdentity()}:${startedAtTick}`;
}

function bootIdentity(): string {
  return readOrNull('/proc/sys/kernel/random/boot_id')?.trim() ?? 'boot';
}

function startTimeFromPs(pid: number): string | null {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

/** Whether signals to this number arrive, be it at a process that has ended and whose parent has not noticed. */
export function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
