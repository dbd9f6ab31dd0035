import { DiedEarly } from './keep-running';
import { lastLines } from './last-lines';
import { endLeftOverProcesses } from './left-over-processes';
import type { ProcessPlan } from './process-life';
import { startProcesses } from './processes';
import { openStateFolder, type StateFolder } from './state-folder';
import { listenForStop } from './stop-requests';
import type { Stoppable } from './stoppable';
import type { Say } from './terminal';

/** What the processes stand on, such as their databases, and the processes themselves. */
export interface Foundation extends Stoppable {
  /** Group by group in the order in which they are stopped; they all start at once. */
  readonly processGroups: readonly (readonly ProcessPlan[])[];
}

/** A system as data. */
export interface SystemPlan {
  readonly stateFolder: string;
  /** Where the system is reachable once it runs. */
  readonly address: string;
  readonly welcome: string;
  /** The pause before a process starts again, in milliseconds, after so many deaths in a row. */
  readonly restartDelay: (deaths: number) => number;
  /** Throws a sentence when the system cannot run here; asked before anything long is done. */
  readonly check: () => Promise<void>;
  readonly layFoundation: (folder: StateFolder, say: Say, signal: AbortSignal) => Promise<Foundation>;
}

/** Runs the system until it is asked to stop, or cannot start, and answers with the exit code. */
export async function runSystem(
  plan: SystemPlan,
  say: Say,
  starters: readonly number[] = [],
): Promise<number> {
  const requests = listenForStop(starters);
  const parts: Stoppable[] = [];
  requests.whenForced(() => {
    say('立即结束 · Ending at once');
    for (const part of parts) void part.stop('immediately');
  });
  let exitCode = 0;
  try {
    await startParts(plan, { say, parts, signal: requests.signal });
    say(plan.welcome);
    await whenAborted(requests.signal);
  } catch (error) {
    if (!requests.signal.aborted) {
      say(wordsFor(error));
      exitCode = 1;
    }
  }
  await stopParts(parts, say);
  requests.forget();
  return exitCode;
}

interface Start {
  readonly say: Say;
  /** Each part as soon as it runs, so that an end in the middle of the start finds it. */
  readonly parts: Stoppable[];
  readonly signal: AbortSignal;
}

async function startParts(plan: SystemPlan, { say, parts, signal }: Start): Promise<void> {
  const folder = await openStateFolder(plan.stateFolder, plan.address);
  parts.push({ stop: () => Promise.resolve(folder.lock.release()) });
  await endLeftOverProcesses(folder.processes);
  await plan.check();
  signal.throwIfAborted();
  const foundation = await plan.layFoundation(folder, say, signal);
  parts.push(foundation);
  signal.throwIfAborted();
  const processes = startProcesses(foundation.processGroups, {
    folder,
    say,
    restartDelay: plan.restartDelay,
  });
  parts.push(processes);
  await Promise.race([processes.allReady, whenAborted(signal)]);
  signal.throwIfAborted();
}

async function stopParts(parts: readonly Stoppable[], say: Say): Promise<void> {
  // Only the lock: there is nothing to tell.
  if (parts.length > 1) say('正在停止 · Stopping (Ctrl-C again ends at once)');
  for (const part of parts.toReversed()) await part.stop();
  if (parts.length > 1) say('已停止 · Stopped');
}

function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function wordsFor(error: unknown): string {
  if (error instanceof DiedEarly) {
    return `${error.message} Its log ${error.logFile} ends with:\n${lastLines(error.logFile)}`;
  }
  // Expected failures are sentences; anything else is a fault, and whoever mends it needs the place.
  if (error instanceof Error) return error.name === 'Error' ? error.message : (error.stack ?? error.message);
  return String(error);
}
