import { parentPort, workerData } from 'node:worker_threads';
import { makePlanner } from './make-planner';
import type { PlanRequest } from './planner';
import type { WorkerMessage, WorkerTask } from './planning-thread';

/** Runs on a thread of its own; the supergraph came with its start, and each message is one request. */
const { supergraph, mostPaths } = workerData as WorkerTask;
const plan = makePlanner(supergraph, mostPaths);
tell({ kind: 'ready' });

parentPort?.on('message', (request: PlanRequest) => {
  try {
    tell({ kind: 'planned', plan: plan(request) });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    tell({ kind: reason.startsWith('Too many options') ? 'overwhelmed' : 'refused', reason });
  }
});

function tell(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}
