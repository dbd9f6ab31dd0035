import { readFileSync } from 'node:fs';
import { treeTimes } from '../engine/process-tree';

/** What a process and all below it hold in memory at a moment, in MiB. */
export function residentMemory(pid: number): number {
  const sizes = [...treeTimes(pid).keys()].map((each) => {
    const status = readFileSync(`/proc/${each}/status`, 'utf8');
    return Number(/^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1] ?? NaN) / 1_024;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** From the middle of a part to its end a gateway may come to hold so much more; a leak comes to more with time. */
export const mostGrowthMiB = 48;
