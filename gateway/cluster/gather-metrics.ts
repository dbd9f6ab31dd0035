import { AggregatorRegistry } from 'prom-client';
import type { GatherMetrics, ToldMetrics } from '@courtyard/shared/service/metrics';
import { hearPrimary, tellPrimary } from './messages';

/** One worker's part: it tells its own metrics when it is asked, and has all of them for whoever asks it. */
export const gatherFromWorkers: GatherMetrics = (own) => {
  const questions = new Map<number, (all: readonly ToldMetrics[]) => void>();
  let asked = 0;
  hearPrimary((message) => {
    if (message.kind === 'metrics-wanted') {
      const { id } = message;
      void own().then((told) => tellPrimary({ kind: 'metrics', id, told }));
    }
    if (message.kind === 'metrics-gathered') {
      questions.get(message.id)?.(message.all);
      questions.delete(message.id);
    }
  });
  return async () => {
    const id = (asked += 1);
    const all = await new Promise<readonly ToldMetrics[]>((resolve) => {
      questions.set(id, resolve);
      tellPrimary({ kind: 'metrics-wanted', id });
    });
    return AggregatorRegistry.aggregate([...all]).metrics();
  };
};
