import { readdirSync, readFileSync } from 'node:fs';
import { processorTimes, usedBetween } from '../processor-time';

/** A reading of the processor time of a process and of everything below it. */
export type TreeTimes = ReadonlyMap<number, number>;

export function treeTimes(pid: number): TreeTimes {
  return processorTimes(treeOf(pid));
}

/** Milliseconds that a tree used between two readings. Throws when one of its processes ended, with its time. */
export function usedByTree(before: TreeTimes, after: TreeTimes): number {
  for (const pid of before.keys()) {
    if (!after.has(pid)) throw new Error(`Process ${pid} ended while it was measured.`);
  }
  return usedBetween(before, after);
}

/** The most memory that a tree's processes held at once, each by itself, in MiB. */
export function peakMemory(pid: number): number {
  const kilobytes = treeOf(pid).map((each) => Number(/^VmHWM:\s*(\d+) kB$/m.exec(statusOf(each))?.[1] ?? 0));
  return kilobytes.reduce((sum, size) => sum + size, 0) / 1_024;
}

function statusOf(pid: number): string {
  return readFileSync(`/proc/${pid}/status`, 'utf8');
}

/** Threads need no counting of their own: a process's time is that of all of them. */
function treeOf(pid: number): number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(treeOf)];
}
