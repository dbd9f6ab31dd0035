import { setTimeout as sleep } from 'node:timers/promises';
import { StartRefused } from '../start-refused';
import type { Ending, WorkerRun } from './start-worker';

/** One of the workers, whoever is in its place at the moment. */
export interface KeptWorker {
  /** Settles when it serves for the first time, with how many are to serve; rejects where it ends before. */
  readonly firstServing: Promise<number>;
  /** Whether it ended in order. */
  stop(): Promise<boolean>;
  kill(): void;
}

export interface KeepOptions {
  readonly start: (number: number) => WorkerRun;
  readonly log: Readonly<Record<'info' | 'warn', (about: object, message: string) => void>>;
  /** Whether one that ends before it ever served is given up; else it is tried again and again. */
  readonly mustStart: boolean;
  /** For tests. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Long enough alive for its end to be no sign that the next one will end as well. */
const goodHealthAfterMs = 10_000;

/** Starts a worker, and another one in its place whenever it ends. */
export function keepWorker(number: number, { start, log, mustStart, wait = pause }: KeepOptions): KeptWorker {
  const stopping = new AbortController();
  let hasServed = false;
  let run = begin();
  const firstServing = Promise.race([run.serving, run.ended.then(refuse)]);
  // Whoever does not ask for it is not told.
  firstServing.catch(() => undefined);
  const last = keep();

  function begin(): WorkerRun {
    const next = start(number);
    hasServed = false;
    void next.serving.then(() => {
      hasServed = true;
      log.info({ worker: number, pid: next.pid }, 'a worker serves');
    });
    return next;
  }

  /** Settles with how the last one ended; null where it was between two. */
  async function keep(): Promise<Ending | null> {
    if (mustStart) await firstServing.catch(() => stopping.abort());
    for (let deaths = 0; ;) {
      const since = Date.now();
      const ending = await run.ended;
      if (stopping.signal.aborted) return ending;
      deaths = Date.now() - since > goodHealthAfterMs ? 0 : deaths + 1;
      log.warn({ worker: number, ending: ending.words, why: ending.refusal }, 'a worker ended');
      await wait(restartDelay(deaths), stopping.signal).catch(() => undefined);
      if (stopping.signal.aborted) return null;
      run = begin();
    }
  }

  return {
    firstServing,
    stop: async () => {
      stopping.abort();
      run.stop();
      const ending = await last;
      // One that did not serve had nothing to finish.
      return ending === null || ending.code === 0 || !hasServed;
    },
    kill: () => {
      stopping.abort();
      run.kill();
    },
  };
}

/** The pause after so many deaths in a row: none at first, since the others carry its share, and at most 15 seconds. */
export function restartDelay(deaths: number): number {
  return deaths <= 1 ? 0 : Math.min(15_000, 100 * 2 ** (deaths - 2));
}

function refuse({ refusal, words }: Ending): never {
  throw new StartRefused(refusal ?? `The gateway ended before it served (${words}).`);
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal });
}
