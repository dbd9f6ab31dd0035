import { setTimeout as sleep } from 'node:timers/promises';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './embedded-postgres';
import type { Stoppable } from './stoppable';
import type { Say } from './terminal';

export interface KeptDatabase extends Stoppable {
  readonly port: number;
  readonly ensureDatabase: EmbeddedPostgres['ensureDatabase'];
}

/** Starts the embedded database and starts it again, on the same port, should it crash. */
export async function keepDatabase(
  options: EmbeddedPostgresOptions,
  { say, restartDelay }: { readonly say: Say; readonly restartDelay: (deaths: number) => number },
): Promise<KeptDatabase> {
  const stopping = new AbortController();
  let current = await startEmbeddedPostgres(options);
  const { port } = current;
  const over = restartForever().catch(() => undefined);

  async function restartForever(): Promise<void> {
    for (;;) {
      await current.ended;
      if (stopping.signal.aborted) return;
      say(`! 数据库已退出,正在重启 · The database ended, starts again; log: ${options.logFile}`);
      await current.stop();
      current = await startAgain();
      // Asked to stop at the very moment it came back: the one that was stopped then was its predecessor.
      if (stopping.signal.aborted) return current.stop();
      say('✓ 数据库已恢复 · The database is back');
    }
  }

  async function startAgain(): Promise<EmbeddedPostgres> {
    for (let attempt = 1; ; attempt += 1) {
      await sleep(restartDelay(attempt), undefined, { signal: stopping.signal });
      try {
        return await startEmbeddedPostgres({ ...options, port, signal: stopping.signal });
      } catch (error) {
        if (stopping.signal.aborted) throw error;
        say(`! ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }

  return {
    port,
    ensureDatabase: (wanted) => current.ensureDatabase(wanted),
    stop: async (how) => {
      stopping.abort();
      await current.stop(how);
      await over;
    },
  };
}
