import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { PublishedEntry } from './index-entry';

/** How far each followed feed has been read, for a migration; never changed once released. */
export async function createWatermarkTable(runner: QueryRunner): Promise<void> {
  await runner.query(`CREATE TABLE feed_watermark (
    source text PRIMARY KEY,
    cursor text NOT NULL,
    read_at timestamptz(3) NOT NULL DEFAULT now()
  )`);
}

export interface Feed {
  /** A short name of the feed's owner, such as `coordination`. */
  readonly source: string;
  /** Address of the owner's `GET /index`. */
  readonly url: string;
  readonly dataSource: DataSource;
  /** Writes entries into the follower's own tables; applying one twice must change nothing. */
  readonly apply: (manager: EntityManager, entries: readonly PublishedEntry[]) => Promise<void>;
  /** Ends a request to the owner that is under way. */
  readonly signal?: AbortSignal;
}

/** Reads everything a feed has that was not read yet. Each page and its watermark are one transaction. */
export async function catchUp({ source, url, dataSource, apply, signal }: Feed): Promise<void> {
  let entries: PublishedEntry[];
  do {
    const after = await readWatermark(dataSource, source);
    entries = await requestEntries(url, after ?? '0', signal);
    const cursor = entries.at(-1)?.cursor ?? after ?? '0';
    await dataSource.transaction(async (manager) => {
      // First, since its lock lets several instances of a service apply one after the other.
      await manager.query(
        `INSERT INTO feed_watermark (source, cursor) VALUES ($1, $2)
         ON CONFLICT (source) DO UPDATE SET cursor = excluded.cursor, read_at = now()`,
        [source, cursor],
      );
      if (entries.length > 0) await apply(manager, entries);
    });
  } while (entries.length > 0);
}

/** Where reading a feed has come to; null where it was never read. */
export async function readWatermark(dataSource: DataSource, source: string): Promise<string | null> {
  const rows = await dataSource.query<Array<{ cursor: string }>>(
    'SELECT cursor FROM feed_watermark WHERE source = $1',
    [source],
  );
  return rows[0]?.cursor ?? null;
}

/** Follows a feed until it is told to stop; an owner that is away is asked again at the next turn. */
export async function follow(
  feed: Feed,
  {
    everyMs,
    signal,
    onFailure,
  }: { everyMs: number; signal: AbortSignal; onFailure: (error: unknown) => void },
): Promise<void> {
  while (!signal.aborted) {
    await catchUp(feed).catch(onFailure);
    await sleep(everyMs, undefined, { signal }).catch(() => undefined);
  }
}

async function requestEntries(url: string, after: string, signal?: AbortSignal): Promise<PublishedEntry[]> {
  const patience = AbortSignal.timeout(10_000);
  const response = await fetch(`${url}?after=${after}`, {
    redirect: 'error',
    signal: signal === undefined ? patience : AbortSignal.any([patience, signal]),
  });
  if (!response.ok) throw new Error(`The feed ${url} answered ${response.status}.`);
  const lines = (await response.text()).split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as PublishedEntry);
}
