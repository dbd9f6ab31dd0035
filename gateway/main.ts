import { createLog, type Logger } from '@courtyard/shared/service/log';
import { hasYoungGeneration, ownFlags } from './cluster/young-generation';
import { StartRefused } from './start-refused';

/**
 * Runs the gateway until it is told to stop: in this process where that was started as one that serves should be, else
 * in others, which this one starts.
 */
export async function run(commandLine: readonly string[] = process.argv.slice(2)): Promise<void> {
  const log = createLog('gateway');
  if (hasYoungGeneration(ownFlags()) && (await serveAlone(commandLine, log))) return;
  const { runPrimary } = await import('@courtyard/gateway/cluster/primary');
  await runPrimary({ commandLine, log: log.child({ part: 'primary' }) });
}

/** False where several are to serve. What serves is loaded here: a process that looks after others stays small. */
async function serveAlone(commandLine: readonly string[], log: Logger): Promise<boolean> {
  const { readStart } = await import('@courtyard/gateway/read-start');
  const start = readStart(commandLine);
  if (start.settings.workers > 1) return false;
  const { serve } = await import('@courtyard/gateway/serve');
  await serve({ ...start, log, gatherMetrics: null });
  return true;
}

if (require.main === module) {
  run(process.argv.slice(3)).catch((error: unknown) => {
    console.error(error instanceof StartRefused ? error.message : error);
    process.exit(1);
  });
}
