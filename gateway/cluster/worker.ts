import { createLog } from '@courtyard/shared/service/log';
import { standardOutput } from '@courtyard/shared/service/log-output';
import { readStart } from '../read-start';
import { serve } from '../serve';
import { StartRefused } from '../start-refused';
import { gatherFromWorkers } from './gather-metrics';
import { hearPrimary, tellPrimary, workerNumber } from './messages';

/** What is longer may be cut in two by the lines of another worker, where all write into one pipe. */
const undividedBytes = 4_096;

/** One of several processes that serve the same graph at the same port. */
async function run(commandLine: readonly string[]): Promise<void> {
  const start = readStart(commandLine);
  const { workers } = start.settings;
  const isAlone = workers === 1;
  const log = createLog('gateway', standardOutput({ mostBytes: undividedBytes }));
  await serve({
    ...start,
    log: isAlone ? log : log.child({ worker: Number(process.env[workerNumber]) }),
    gatherMetrics: isAlone ? null : gatherFromWorkers,
  });
  tellPrimary({ kind: 'serving', workers });
}

function refuseStart(error: unknown): void {
  if (error instanceof StartRefused) {
    return tellPrimary({ kind: 'refused', why: error.message }, () => process.exit(1));
  }
  console.error(error);
  process.exit(1);
}

let isServing = false;
// Before it serves there is nothing to finish.
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => isServing || process.exit(0));
// In this way also on Windows, which has no signals.
hearPrimary(({ kind }) => kind === 'stop' && process.emit('SIGTERM', 'SIGTERM'));
run(process.argv.slice(2)).then(() => (isServing = true), refuseStart);
