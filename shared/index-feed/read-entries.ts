import type { DataSource } from 'typeorm';
import { refusal } from '../errors/refusal';
import type { PublishedEntry } from './index-entry';

/** Most entries in one answer; a follower asks again while it gets this many. */
export const entriesPerPage = 1000;

/** The entries after a cursor, oldest first. Throws BAD_CURSOR for a cursor that the feed did not give. */
export async function readEntries(dataSource: DataSource, after: string): Promise<PublishedEntry[]> {
  if (!/^\d{1,18}$/.test(after)) throw refusal('BAD_CURSOR', { cursor: after.slice(0, 60) });
  return dataSource.query<PublishedEntry[]>(
    `SELECT position::text AS cursor, id, typename, tenant, place, facets, version, deleted,
            to_char(published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "publishedAt"
       FROM index_entry WHERE position > $1::bigint ORDER BY position LIMIT ${entriesPerPage}`,
    [after],
  );
}
