import { setTimeout as sleep } from 'node:timers/promises';
import { startLife, type ProcessLife, type ProcessPlan } from './process-life';
import { waitUntilReady } from './readiness';

export interface KeepRunningOptions {
  readonly logFile: string;
  /** The pause before a new start, in milliseconds, after so many deaths in a row. */
  readonly restartDelay: (deaths: number) => number;
  readonly onStart: (pid: number) => void;
  readonly onDeath: (ending: string) => void;
  readonly onReturn: () => void;
}

export interface KeptProcess {
  readonly name: string;
  readonly logFile: string;
  /** Rejects with `DiedEarly` when the process ends before it was ready for the first time. */
  readonly firstReady: Promise<void>;
  stop(): Promise<void>;
  kill(): void;
}

export class DiedEarly extends Error {
  constructor(
    processName: string,
    ending: string,
    readonly logFile: string,
  ) {
    super(`${processName} ended before it was ready (${ending}).`);
  }
}

/** Long enough alive to count as well again. */
const goodHealthAfter = 60_000;

/** Starts a process and, once it was ready, starts it again whenever it dies. */
export function keepRunning(plan: ProcessPlan, options: KeepRunningOptions): KeptProcess {
  const stopping = new AbortController();
  let life = begin(plan, options, 'truncate');
  const firstReady = readyOrDead(plan, life, { stopping: stopping.signal, logFile: options.logFile });
  const over = restartForever().catch(() => undefined);

  async function restartForever(): Promise<void> {
    await firstReady;
    for (let deaths = 0; ;) {
      const readySince = Date.now();
      const ending = await life.ended;
      if (stopping.signal.aborted) return;
      deaths = Date.now() - readySince > goodHealthAfter ? 1 : deaths + 1;
      options.onDeath(ending);
      await sleep(options.restartDelay(deaths), undefined, { signal: stopping.signal });
      stopping.signal.throwIfAborted();
      life = begin(plan, options, 'append');
      const isBack = await readyOrDead(plan, life, {
        stopping: stopping.signal,
        logFile: options.logFile,
      }).then(
        () => true,
        () => false,
      );
      if (isBack) options.onReturn();
    }
  }

  return {
    name: plan.name,
    logFile: options.logFile,
    firstReady,
    stop: async () => {
      stopping.abort();
      await life.stop();
      await over;
    },
    kill: () => {
      stopping.abort();
      life.kill();
    },
  };
}

function begin(plan: ProcessPlan, options: KeepRunningOptions, log: 'truncate' | 'append'): ProcessLife {
  const life = startLife(plan, options.logFile, log);
  if (life.pid !== undefined) options.onStart(life.pid);
  return life;
}

async function readyOrDead(
  plan: ProcessPlan,
  life: ProcessLife,
  { stopping, logFile }: { readonly stopping: AbortSignal; readonly logFile: string },
): Promise<void> {
  const dead = new AbortController();
  void life.ended.then(() => dead.abort());
  try {
    await waitUntilReady(plan.readyUrl, AbortSignal.any([dead.signal, stopping]));
  } catch (error) {
    if (!dead.signal.aborted) throw error;
    throw new DiedEarly(plan.name, await life.ended, logFile);
  }
}
