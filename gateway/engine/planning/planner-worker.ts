import { parentPort } from 'node:worker_threads';
import { makePlanner } from './make-planner';
import type { PlanRequest } from './planner';
import type { WorkerMessage, WorkerTask } from './planning-thread';

/** Runs on a thread of its own: the first message brings the supergraph, and each one after it is a request. */
parentPort?.once('message', ({ supergraph, mostPaths }: WorkerTask) => {
  const plan = makePlanner(supergraph, mostPaths);
  parentPort?.on('message', (request: PlanRequest) => tell(answerTo(request, plan)));
  tell({ kind: 'ready' });
});

function answerTo(request: PlanRequest, plan: ReturnType<typeof makePlanner>): WorkerMessage {
  try {
    return { kind: 'planned', plan: plan(request) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: reason.startsWith('Too many options') ? 'overwhelmed' : 'refused', reason };
  }
}

function tell(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}
