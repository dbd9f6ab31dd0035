import type { EntityManager } from 'typeorm';
import type { PublishedEntry } from '@courtyard/shared/index-feed/index-entry';

/**
 * Takes over what one stakeholder published. An entry older than what is there changes nothing; a deleted one
 * leaves no trace.
 */
export async function applyIndex(
  manager: EntityManager,
  source: string,
  entries: readonly PublishedEntry[],
): Promise<void> {
  const values = [JSON.stringify(entries), source];
  await manager.query(
    `INSERT INTO index_row (tenant, id, source, typename, place, facets, version, published_at)
     SELECT tenant, id, $2, typename, place, facets, version, "publishedAt"
       FROM jsonb_to_recordset($1::jsonb) AS entry(
         tenant text, id text, typename text, place text, facets jsonb, version integer, deleted boolean, "publishedAt" timestamptz)
      WHERE NOT deleted
     ON CONFLICT (tenant, id) DO UPDATE
        SET place = excluded.place, facets = excluded.facets, version = excluded.version, published_at = excluded.published_at
      WHERE index_row.version <= excluded.version AND index_row.source = excluded.source`,
    values,
  );
  await manager.query(
    `DELETE FROM index_row USING jsonb_to_recordset($1::jsonb) AS entry(tenant text, id text, deleted boolean)
      WHERE entry.deleted AND index_row.tenant = entry.tenant AND index_row.id = entry.id AND index_row.source = $2`,
    values,
  );
}
