import cluster from 'node:cluster';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Logger } from '@courtyard/shared/service/log';
import { stopWithProcess } from '@courtyard/shared/service/stop-with-process';
import { keepWorker, type KeptWorker } from './keep-worker';
import { relayMetrics } from './relay-metrics';
import { startWorker } from './start-worker';
import { ownFlags, servingFlags, spreadOver } from './young-generation';

export interface PrimaryOptions {
  /** Read by each worker. */
  readonly commandLine: readonly string[];
  readonly log: Logger;
}

/**
 * Lets other processes serve, and does nothing else but look after them. Settles when the first one serves; rejects
 * where it cannot. It is the first one, too, that checks the settings: to load here what reads them would delay it.
 */
export async function runPrimary({ commandLine, log }: PrimaryOptions): Promise<void> {
  prepareCluster(commandLine);
  relayMetrics();
  const kept: KeptWorker[] = [];
  stopWithProcess(log, () => stopAll(kept));
  // Nobody stays behind, also if a worker hangs.
  process.on('exit', () => kept.forEach((worker) => worker.kill()));
  const keep = (number: number) => {
    const worker = keepWorker(number, { start: startWorker, log, mustStart: number === 1 });
    kept.push(worker);
    return worker;
  };
  // What is wrong is then said once, and nobody slows the first one down.
  const workers = await keep(1).firstServing;
  for (let number = 2; number <= workers; number += 1) keep(number);
}

function prepareCluster(commandLine: readonly string[]): void {
  const spread = spreadOver(availableParallelism());
  const isAlone = spread.processes === 1;
  // Taking turns shares connections out evenly. A single worker takes them itself, as do all on Windows, where handing
  // them over is slow.
  cluster.schedulingPolicy = isAlone || process.platform === 'win32' ? cluster.SCHED_NONE : cluster.SCHED_RR;
  cluster.setupPrimary({
    exec: path.join(__dirname, `worker${path.extname(__filename)}`),
    args: [...commandLine],
    execArgv: servingFlags(ownFlags(), spread),
  });
}

async function stopAll(kept: readonly KeptWorker[]): Promise<void> {
  const inOrder = await Promise.all(kept.map((worker) => worker.stop()));
  if (inOrder.includes(false)) throw new Error('Not all workers ended in order.');
}
