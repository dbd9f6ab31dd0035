import type { EntityManager, QueryRunner } from 'typeorm';
import type { PublishedEntry } from '../index-feed/index-entry';
import type { PlaceKind } from '../vocabulary-terms';

/** What a service knows of a place that coordination keeps. */
export interface PlaceFacets {
  readonly kind: PlaceKind;
  /** The place itself at distance 0, then all it lies in, along every hierarchy. */
  readonly ancestors: ReadonlyArray<readonly [id: string, distance: number]>;
}

/** The small copy of the place register, for a migration; never changed once released. */
export async function createPlaceReplica(runner: QueryRunner): Promise<void> {
  await runner.query(`CREATE TABLE place_replica (
    tenant text NOT NULL,
    id text NOT NULL,
    kind text NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant, id)
  )`);
  await runner.query('CREATE INDEX ON place_replica (id)');
  await createAncestorTable(runner);
}

/** The hierarchy as pairs, for a migration: every place, itself included, with every place it lies in. */
export async function createAncestorTable(runner: QueryRunner): Promise<void> {
  await runner.query(`CREATE TABLE place_ancestor (
    tenant text NOT NULL,
    place_id text NOT NULL,
    ancestor_id text NOT NULL,
    distance integer NOT NULL CHECK (distance >= 0),
    PRIMARY KEY (tenant, place_id, ancestor_id)
  )`);
  await runner.query('CREATE INDEX ON place_ancestor (place_id)');
  await runner.query('CREATE INDEX ON place_ancestor (ancestor_id)');
}

/** Takes places over from coordination's feed; an entry that is no newer than what is there changes nothing. */
export async function applyPlaces(manager: EntityManager, entries: readonly PublishedEntry[]): Promise<void> {
  const places = entries.filter(({ typename }) => typename === 'Place');
  const newer = JSON.stringify(await newerThanKnown(manager, places));
  for (const [table, id] of [
    ['place_replica', 'id'],
    ['place_ancestor', 'place_id'],
  ] as const) {
    await manager.query(
      `DELETE FROM ${table} known USING jsonb_to_recordset($1::jsonb) AS entry(tenant text, id text)
        WHERE known.tenant = entry.tenant AND known.${id} = entry.id`,
      [newer],
    );
  }
  await manager.query(
    `INSERT INTO place_replica (tenant, id, kind, version)
     SELECT tenant, id, facets ->> 'kind', version
       FROM jsonb_to_recordset($1::jsonb) AS entry(tenant text, id text, version integer, deleted boolean, facets jsonb)
      WHERE NOT deleted`,
    [newer],
  );
  await manager.query(
    `INSERT INTO place_ancestor (tenant, place_id, ancestor_id, distance)
     SELECT entry.tenant, entry.id, pair ->> 0, (pair ->> 1)::integer
       FROM jsonb_to_recordset($1::jsonb) AS entry(tenant text, id text, deleted boolean, facets jsonb),
            jsonb_array_elements(facets -> 'ancestors') AS pair
      WHERE NOT entry.deleted`,
    [newer],
  );
}

async function newerThanKnown(
  manager: EntityManager,
  places: readonly PublishedEntry[],
): Promise<PublishedEntry[]> {
  const known = await manager.query<Array<{ tenant: string; id: string; version: number }>>(
    `SELECT tenant, id, version FROM place_replica
      WHERE (tenant, id) IN (SELECT tenant, id FROM jsonb_to_recordset($1::jsonb) AS entry(tenant text, id text))`,
    [JSON.stringify(places.map(({ tenant, id }) => ({ tenant, id })))],
  );
  const versions = new Map(known.map(({ tenant, id, version }) => [`${tenant} ${id}`, version]));
  return places.filter(({ tenant, id, version }) => version > (versions.get(`${tenant} ${id}`) ?? 0));
}
