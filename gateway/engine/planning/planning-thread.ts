import { extname, join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { PlannerSupergraph } from '../supergraph/planner-supergraph';
import type { QueryPlan } from './plan';
import { PlanningTooHard, type PlanRequest } from './planner';

/** What the thread says: that it can begin, and what came of a request. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'planned'; readonly plan: QueryPlan }
  | { readonly kind: 'refused' | 'overwhelmed'; readonly reason: string };

/** What the thread is given before all requests. */
export interface WorkerTask {
  readonly supergraph: PlannerSupergraph;
  readonly mostPaths: number | null;
}

/** In MiB; an operation that takes more to plan is not one that anybody needs. */
const mostMemory = 1_024;

/** One thread that plans one operation at a time. */
export interface PlanningThread {
  /** Settles when it can begin; rejects where it never can. */
  readonly ready: Promise<void>;
  /** Says what came of it. Where it rejects, such as beyond the budget, the thread is of no use any more. */
  plan(request: PlanRequest, budgetMs: number): Promise<WorkerMessage>;
  end(): Promise<void>;
}

/** A thread that loads what plans, while nobody knows yet what for. */
export interface WarmThread {
  /** To be called once. */
  begin(task: WorkerTask): PlanningThread;
  end(): Promise<void>;
}

export function warmPlanningThread(): WarmThread {
  const worker = startWorker(join(__dirname, 'planner-worker'), {
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
    // A planner needs nothing of the environment, and so it has none of its secrets.
    env: {},
  });
  // It must not keep alive a process that has nothing else to do.
  worker.unref();
  // From now on, so that a thread that fails before it is given anything is no error that nobody hears.
  const ready = nextMessage(worker).then(() => undefined);
  ready.catch(() => undefined);
  return {
    begin: (task) => {
      worker.postMessage(task);
      return threadOf(worker, ready);
    },
    end: async () => void (await worker.terminate()),
  };
}

function threadOf(worker: Worker, ready: Promise<void>): PlanningThread {
  return {
    ready,
    plan: async (request, budgetMs) => {
      worker.postMessage(request);
      try {
        return await within(budgetMs, nextMessage(worker));
      } catch (error) {
        throw isOutOfMemory(error) ? new PlanningTooHard(budgetMs) : error;
      }
    },
    end: async () => void (await worker.terminate()),
  };
}

function isOutOfMemory(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** Run from its sources, as tests do, a thread needs what reads TypeScript. */
function startWorker(file: string, options: WorkerOptions): Worker {
  if (extname(__filename) !== '.ts') return new Worker(`${file}.js`, options);
  const [reader, source] = [require.resolve('tsx/cjs'), `${file}.ts`].map((path) => JSON.stringify(path));
  return new Worker(`require(${reader}); require(${source});`, { ...options, eval: true });
}

function nextMessage(worker: Worker): Promise<WorkerMessage> {
  return new Promise((resolve, reject) => {
    const done = () => {
      worker.off('message', heard).off('error', failed).off('exit', ended);
    };
    const heard = (message: WorkerMessage) => (done(), resolve(message));
    const failed = (error: Error) => (done(), reject(error));
    const ended = () => (done(), reject(new Error('The planner ended.')));
    worker.on('message', heard).on('error', failed).on('exit', ended);
  });
}

function within<Value>(budgetMs: number, work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new PlanningTooHard(budgetMs)), budgetMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
