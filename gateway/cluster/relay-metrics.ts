import cluster, { type Worker } from 'node:cluster';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ToldMetrics } from '@courtyard/shared/service/metrics';
import { tellWorker, type ToPrimary } from './messages';

/** A worker that is too busy to answer is counted as it was when it was asked last. */
const patienceMs = 1_000;

/**
 * Lets whichever worker is asked for its metrics hear those of all. What workers have counted that are gone stays in,
 * as far as they told it: a sum that falls looks as if the whole had started anew.
 */
export function relayMetrics(): void {
  const told = new Map<Worker, ToldMetrics>();
  const open = new Map<number, { waiting: Set<Worker>; done: () => void }>();
  let departed: Promise<ToldMetrics> = Promise.resolve([]);
  let asked = 0;

  const settle = (worker: Worker, id: number) => {
    const question = open.get(id);
    if (question?.waiting.delete(worker) && question.waiting.size === 0) question.done();
  };
  const gather = async (): Promise<ToldMetrics[]> => {
    const id = (asked += 1);
    const waiting = new Set(told.keys());
    const answered = new Promise<void>((done) => open.set(id, { waiting, done }));
    for (const worker of waiting) tellWorker(worker, { kind: 'metrics-wanted', id });
    await Promise.race([answered, sleep(patienceMs, undefined, { ref: false })]);
    open.delete(id);
    return [await departed, ...told.values()];
  };

  cluster.on('listening', (worker) => told.set(worker, told.get(worker) ?? []));
  cluster.on('message', (worker, message: ToPrimary) => {
    if (message.kind === 'metrics') {
      if (told.has(worker)) told.set(worker, message.told);
      settle(worker, message.id);
    }
    if (message.kind === 'metrics-wanted') {
      void gather().then((all) => tellWorker(worker, { kind: 'metrics-gathered', id: message.id, all }));
    }
  });
  cluster.on('exit', (worker) => {
    const last = told.get(worker);
    told.delete(worker);
    for (const id of open.keys()) settle(worker, id);
    if (last !== undefined) departed = departed.then((before) => sumOf([before, last.filter(isCount)]));
  });
}

/** What is only ever added to; how full something was ends with who said it. */
function isCount({ type }: ToldMetrics[number]): boolean {
  return ['counter', 'histogram'].includes(String(type));
}

/** What several have told, as one. */
async function sumOf(all: readonly ToldMetrics[]): Promise<ToldMetrics> {
  const { AggregatorRegistry } = await import('prom-client');
  return AggregatorRegistry.aggregate([...all]).getMetricsAsJSON();
}
