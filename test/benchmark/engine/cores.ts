import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Missing } from '../requirements';

/** Which core does what; they never meet. */
export interface Cores {
  /** Of the gateway that is measured, alone. */
  readonly gateway: string;
  /** Of the load, the subgraphs and the benchmark itself. */
  readonly others: string;
}

/** Keeps this process, and all that it starts, off the core of the gateways. Throws `Missing` where that cannot be. */
export function divideCores(): Cores {
  const allowed = allowedCores();
  const gateway = allowed.at(-1);
  if (gateway === undefined || allowed.length < 2) {
    throw new Missing('The gateway needs a core of its own: run it where at least two are allowed.');
  }
  const others = allowed.slice(0, -1).join(',');
  try {
    execFileSync('taskset', ['-p', '-c', others, String(process.pid)], { stdio: 'ignore' });
  } catch {
    throw new Missing('Processes are pinned with taskset, which is missing: install util-linux.');
  }
  return { gateway: String(gateway), others };
}

/** `0-2,5` is 0, 1, 2 and 5. */
function allowedCores(): number[] {
  const list = /^Cpus_allowed_list:\s*(\S+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '';
  return list.split(',').flatMap((part) => {
    const [from = NaN, to = from] = part.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}
