import { startedBy } from '../../bin/steps/started-by.js';
import { listenForStop } from '../../system/stop-requests';
import { keepBelongings, type Belongings } from './belongings';
import { Missing } from './requirements';

/** Runs a benchmark as a process; whatever becomes of it, all that it started is stopped. */
export async function runBenchmark(
  run: (belongings: Belongings, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const requests = listenForStop(startedBy());
  const { signal } = requests;
  const belongings = keepBelongings(signal);
  try {
    await run(belongings, signal);
  } catch (error) {
    process.exitCode = 1;
    console.error(signal.aborted ? 'Stopped before the end.' : sentenceOf(error));
  } finally {
    await belongings.stopAll();
    requests.forget();
  }
}

function sentenceOf(error: unknown): unknown {
  if (error instanceof Missing) return error.message;
  return error instanceof Error ? error.stack : error;
}
