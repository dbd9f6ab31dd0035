/**
 * Room for what one request needs and the next one does not. With the 16 MiB of Node.js much of it is moved to the old
 * generation before it can be thrown away. V8 reads this when a process starts and never again.
 */
export const youngGeneration = '--max-semi-space-size=64';

const anyYoungGeneration = /--max[-_]semi[-_]space[-_]size\b/;

export interface NodeFlags {
  readonly execArgv: readonly string[];
  /** As in `NODE_OPTIONS`. */
  readonly options: string;
}

/** What this process was started with. */
export function ownFlags(): NodeFlags {
  return { execArgv: process.execArgv, options: process.env.NODE_OPTIONS ?? '' };
}

/** Whether somebody has chosen a size, be it ours or another one. */
export function hasYoungGeneration({ execArgv, options }: NodeFlags): boolean {
  return anyYoungGeneration.test([...execArgv, options].join(' '));
}

/** How the processes that serve are spread. */
export interface Spread {
  readonly processes: number;
  /** That these processes may use. */
  readonly cores: number;
}

/** As `WORKERS` says; what it says wrongly is refused by those who read the settings. */
export function spreadOver(cores: number, workers = process.env.WORKERS ?? ''): Spread {
  return { cores, processes: workers.trim() === 'auto' ? cores : Number(workers) || 1 };
}

/**
 * Where each core has a process that serves, the threads that help it to collect young objects take its own turns: with
 * 50 requests at once they cost it 7 % of all its time. Where cores are free they shorten its pauses.
 */
export const collectorAlone = '--no-parallel-scavenge';

const anyParallelScavenge = /--(no-?)?parallel[-_]scavenge\b/;

/** The flags for a process that serves: those of the one that starts it, and ours where nobody has chosen. */
export function servingFlags(flags: NodeFlags, { processes, cores }: Spread): string[] {
  const given = [...flags.execArgv];
  if (!hasYoungGeneration(flags)) given.push(youngGeneration);
  if (processes >= cores && !anyParallelScavenge.test(given.join(' '))) given.push(collectorAlone);
  return given;
}
