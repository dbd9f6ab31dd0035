import { refusal } from '@courtyard/shared/errors/refusal';
import type { PlannerSupergraph } from '../supergraph/planner-supergraph';
import {
  PlannerRefusal,
  PlanningTooHard,
  standardMostPaths,
  type Planner,
  type PlanRequest,
} from './planner';
import type { QueryPlan } from './plan';
import {
  warmPlanningThread,
  type PlanningThread,
  type WarmThread,
  type WorkerMessage,
} from './planning-thread';

interface WorkerPlannerOptions {
  /** Longest time for one plan, in ms; the thread that takes longer is ended and replaced. */
  readonly budgetMs: number;
  /** With two, an operation that is hard to plan does not hold up the next. */
  readonly threads?: number;
  /** See `makePlanner`. */
  readonly mostPaths?: number | null;
  /** Operations that wait for a thread at most; one more is put off. */
  readonly mostWaiting?: number;
  /** Gives a thread that nobody has used; a new one, where left out. */
  readonly takeThread?: () => WarmThread;
}

const standard = {
  threads: 2,
  mostPaths: standardMostPaths,
  mostWaiting: 100,
  takeThread: warmPlanningThread,
} satisfies Partial<WorkerPlannerOptions>;

interface Waiting {
  readonly request: PlanRequest;
  readonly resolve: (plan: QueryPlan) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Plans off the event loop. Nothing stops a planner that is busy but the end of its thread; another thread then takes
 * its place. The time that a thread takes to begin, and that a request waits for one, is not counted against a plan.
 */
export function createWorkerPlanner(supergraph: PlannerSupergraph, options: WorkerPlannerOptions): Planner {
  const { budgetMs, threads, mostPaths, mostWaiting, takeThread } = { ...standard, ...options };
  const waiting: Waiting[] = [];
  const all = new Set<PlanningThread>();
  const idle: PlanningThread[] = [];
  let isClosed = false;

  const start = (): PlanningThread => {
    const thread = takeThread().begin({ supergraph, mostPaths });
    all.add(thread);
    thread.ready.then(
      () => offer(thread),
      (error: unknown) => giveUp(thread, error),
    );
    return thread;
  };
  const offer = (thread: PlanningThread) => {
    const next = waiting.shift();
    if (next === undefined) idle.push(thread);
    else void work(thread, next);
  };
  const giveUp = (thread: PlanningThread, error: unknown) => {
    all.delete(thread);
    // With the last one gone nobody would ever answer those who wait.
    if (all.size === 0) for (const { reject } of waiting.splice(0)) reject(error);
  };
  const replace = (thread: PlanningThread) => {
    all.delete(thread);
    void thread.end();
    if (!isClosed) start();
  };
  const work = async (thread: PlanningThread, { request, resolve, reject }: Waiting) => {
    try {
      const message = await thread.plan(request, budgetMs);
      offer(thread);
      tell(message, { resolve, reject }, budgetMs);
    } catch (error) {
      replace(thread);
      reject(error);
    }
  };

  const ready = startInTurn(start, () => (isClosed ? 0 : threads));
  return {
    ready,
    plan: (request) =>
      new Promise((resolve, reject) => {
        if (all.size === 0 && !isClosed) start();
        const entry = { request, resolve, reject };
        const thread = idle.shift();
        if (thread === undefined && waiting.length >= mostWaiting) reject(refusal('OVERLOADED'));
        else if (thread === undefined) waiting.push(entry);
        else void work(thread, entry);
      }),
    close: async () => {
      isClosed = true;
      for (const { reject } of waiting.splice(0)) reject(new Error('The planner is closed.'));
      await Promise.all([...all].map((thread) => thread.end()));
    },
  };
}

function tell(
  message: WorkerMessage,
  { resolve, reject }: Pick<Waiting, 'resolve' | 'reject'>,
  budgetMs: number,
): void {
  if (message.kind === 'planned') resolve(message.plan);
  else if (message.kind === 'overwhelmed') reject(new PlanningTooHard(budgetMs));
  else reject(new PlannerRefusal(message.kind === 'refused' ? message.reason : 'The planner lost count.'));
}

/** The others begin when the first one has: together they would only take longer to answer at all. */
function startInTurn(start: () => PlanningThread, wanted: () => number): Promise<void> {
  const { ready } = start();
  const others = ready.then(() => {
    for (let count = 1; count < wanted(); count += 1) start();
  });
  others.catch(() => undefined);
  return ready;
}
