import { performance } from 'node:perf_hooks';
import { Gauge, type Registry } from 'prom-client';
import { poolOf } from '../database/open';
import type { DatabaseProbe } from '../database/probe';
import type { ServiceDatabase } from './service-database';

/** Tells how the pool of the callers fares, whether the database answers, and how old what the feeds brought is. */
export function measureDatabase(registry: Registry, { callers, probe }: ServiceDatabase): void {
  const pool = poolOf(callers);
  const gauges = [
    ['size', 'Connections the pool may have at most.', () => pool.options.max ?? 0],
    ['connections', 'Connections the pool has.', () => pool.totalCount],
    ['connections_idle', 'Connections that nobody uses.', () => pool.idleCount],
    ['waiting', 'Callers that wait for a connection.', () => pool.waitingCount],
  ] as const;
  for (const [name, help, read] of gauges) {
    new Gauge({
      name: `courtyard_database_pool_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  }
  measureFeeds(registry, probe);
}

function measureFeeds(registry: Registry, probe: DatabaseProbe): void {
  const look = createLook(probe);
  new Gauge({
    name: 'courtyard_database_up',
    help: '1 where the database answers, else 0.',
    registers: [registry],
    async collect() {
      this.set((await look()).isUp ? 1 : 0);
    },
  });
  new Gauge({
    name: 'courtyard_feed_lag_seconds',
    help: 'Seconds since a feed was last read to its end, by the owner of the feed.',
    labelNames: ['source'],
    registers: [registry],
    async collect() {
      for (const { source, lag } of (await look()).feeds) this.set({ source }, lag);
    },
  });
}

interface Feed {
  readonly source: string;
  /** In seconds. */
  readonly lag: number;
}

/** One look at the database for all that ask at once. While it is away, the lags go on growing from what was known. */
function createLook(probe: DatabaseProbe) {
  let known: readonly Feed[] = [];
  let knownAt = performance.now();
  let underWay: Promise<{ isUp: boolean; feeds: readonly Feed[] }> | null = null;
  const look = async () => {
    const read = await readFeeds(probe).catch(() => null);
    if (read !== null) [known, knownAt] = [read, performance.now()];
    const since = (performance.now() - knownAt) / 1_000;
    return { isUp: read !== null, feeds: known.map(({ source, lag }) => ({ source, lag: lag + since })) };
  };
  return () => (underWay ??= look().finally(() => (underWay = null)));
}

function readFeeds(probe: DatabaseProbe): Promise<Feed[]> {
  return probe.query<Feed>(
    'SELECT source, greatest(0, extract(epoch FROM now() - read_at))::float8 AS lag FROM feed_watermark',
  );
}
