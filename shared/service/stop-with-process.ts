import type { Logger } from './log';

/** Longest time for requests under way before the process ends all the same. */
const patienceMs = 9_000;

/** Ends cleanly on SIGTERM and SIGINT, and when the process that started this one is gone. */
export function stopWithProcess(log: Logger, close: () => Promise<void>): void {
  let stopping = false;
  const stop = (reason: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ reason }, 'stopping');
    setTimeout(() => process.exit(1), patienceMs).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'could not stop cleanly');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop(signal));
  process.on('disconnect', () => stop('the starting process is gone'));
}
