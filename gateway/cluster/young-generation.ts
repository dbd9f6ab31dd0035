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

/** The flags for a process that serves: those of the one that starts it, and a size where nobody has chosen one. */
export function servingFlags(flags: NodeFlags): string[] {
  return hasYoungGeneration(flags) ? [...flags.execArgv] : [...flags.execArgv, youngGeneration];
}
