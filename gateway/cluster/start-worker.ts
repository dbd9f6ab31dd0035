import cluster from 'node:cluster';
import { once } from 'node:events';
import { tellWorker, workerNumber, type ToPrimary } from './messages';

/** How a worker ended. */
export interface Ending {
  readonly code: number | null;
  /** For the log. */
  readonly words: string;
  /** What an operator can mend; null where it ended otherwise. */
  readonly refusal: string | null;
}

/** One run of a worker, from its start to its end. */
export interface WorkerRun {
  readonly pid: number | undefined;
  /** Settles when it serves, with how many workers there are to be; never where it ends before. */
  readonly serving: Promise<number>;
  readonly ended: Promise<Ending>;
  /** Asks it to finish what is under way and to end. */
  stop(): void;
  kill(): void;
}

export function startWorker(number: number): WorkerRun {
  const worker = cluster.fork({ [workerNumber]: String(number) });
  // What is sent to a worker that ends at this very moment fails, and that is fine.
  worker.on('error', () => undefined);
  let refusal: string | null = null;
  const serving = new Promise<number>((resolve) =>
    worker.on('message', (message: ToPrimary) => {
      if (message.kind === 'refused') refusal = message.why;
      if (message.kind === 'serving') resolve(message.workers);
    }),
  );
  // Its last words may be read after its exit was seen, and before the channel closes.
  const gone = Promise.all([once(worker, 'exit'), once(worker, 'disconnect')]);
  return {
    pid: worker.process.pid,
    serving,
    ended: gone.then(
      ([[code, signal]]) => ({
        code: code as number | null,
        words: signal === null ? `exit code ${code}` : `signal ${signal}`,
        refusal,
      }),
      (error: unknown) => ({ code: null, words: (error as Error).message, refusal }),
    ),
    stop: () => tellWorker(worker, { kind: 'stop' }),
    kill: () => void worker.process.kill('SIGKILL'),
  };
}
