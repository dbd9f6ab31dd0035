import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The milliseconds of processor time, own and the kernel's, that each process has used so far; gone ones are left out. */
export function processorTimes(pids: readonly number[]): ReadonlyMap<number, number> {
  return new Map(pids.flatMap((pid) => timeOf(pid) ?? []));
}

/** What the processes used between two readings; one that came in between began with nothing. */
export function usedBetween(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): number {
  return [...after].reduce((sum, [pid, time]) => sum + time - (before.get(pid) ?? 0), 0);
}

function timeOf(pid: number): Array<[number, number]> | null {
  const fields = statOf(pid)?.split(' ');
  if (fields === undefined) return null;
  // Counted from the state, which comes after the name: utime and stime.
  return [[pid, ((Number(fields[11]) + Number(fields[12])) * 1_000) / ticksPerSecond()]];
}

/** All after the process's name, which stands in parentheses and may hold spaces. */
function statOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2);
  } catch {
    return null;
  }
}

let ticks: number | undefined;
function ticksPerSecond(): number {
  ticks ??= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  return ticks;
}
