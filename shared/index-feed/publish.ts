import type { EntityManager, QueryRunner } from 'typeorm';
import type { IndexEntry } from './index-entry';

/** The table behind `GET /index`, for a migration; never changed once released. */
export async function createIndexTable(runner: QueryRunner): Promise<void> {
  await runner.query(`CREATE TABLE index_entry (
    position bigint GENERATED ALWAYS AS IDENTITY,
    tenant text NOT NULL,
    id text NOT NULL,
    typename text NOT NULL,
    place text,
    facets jsonb NOT NULL,
    version integer NOT NULL,
    deleted boolean NOT NULL DEFAULT false,
    published_at timestamptz(3) NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant, id)
  )`);
  await runner.query('CREATE INDEX ON index_entry (position)');
}

/**
 * Publishes the newest state of a thing, in the transaction that changed it. A follower that reads in the order
 * of positions misses nothing: the lock makes positions become visible in the order they were given.
 */
export async function publishEntry(manager: EntityManager, entry: IndexEntry): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [publishLock]);
  await manager.query('DELETE FROM index_entry WHERE tenant = $1 AND id = $2', [entry.tenant, entry.id]);
  await manager.query(
    `INSERT INTO index_entry (tenant, id, typename, place, facets, version, deleted)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      entry.tenant,
      entry.id,
      entry.typename,
      entry.place,
      JSON.stringify(entry.facets),
      entry.version,
      entry.deleted,
    ],
  );
}

const publishLock = 470_002;
