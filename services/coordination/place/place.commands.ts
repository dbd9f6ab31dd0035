import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { publishEntry } from '@courtyard/shared/index-feed/publish';
import type { PlaceKind, SourceKind } from '@courtyard/shared/vocabulary-terms';
import { PlaceEntity, type PlaceRow } from './place.entity';

type Entered = Omit<
  NewFact<PlaceRow>,
  'straddles' | 'retiredAt' | 'latitude' | 'longitude' | 'positionSource'
>;

export type NewPlace = Entered & {
  /** Places of other hierarchies it also lies in: a second district, a grid cell, a zone. */
  readonly alsoWithin?: readonly string[];
  /** Left out where it is not stated. */
  readonly position?: NewPosition;
};

export interface NewPosition {
  readonly latitude: number;
  readonly longitude: number;
  readonly source: SourceKind;
}

/** Kinds of which a place normally lies in one only. */
const administrativeKinds: readonly PlaceKind[] = [
  'DISTRICT',
  'SUBDISTRICT',
  'TOWNSHIP',
  'COMMUNITY',
  'VILLAGE',
];

interface Ancestor {
  readonly id: string;
  readonly distance: number;
  readonly kind: PlaceKind;
}

/**
 * Enters a place into the register and publishes it. Whatever it lies in has to be there before it: throws
 * NOT_FOUND otherwise. A place that is there already stays as it is.
 */
export async function registerPlace(
  manager: EntityManager,
  { alsoWithin = [], position, ...place }: NewPlace,
): Promise<void> {
  const parents = place.parentId === null ? [...alsoWithin] : [place.parentId, ...alsoWithin];
  const above = await ancestorsThrough(manager, parents);
  const straddles = administrativeKinds.some(
    (kind) => above.filter((ancestor) => ancestor.kind === kind).length > 1,
  );

  const isNew = await recordFact(manager, PlaceEntity, {
    ...place,
    ...positionColumns(position),
    straddles,
    retiredAt: null,
  });
  if (!isNew) return;
  const ancestors = [[place.id, 0] as const, ...above.map(({ id, distance }) => [id, distance] as const)];
  await manager.query(
    `INSERT INTO place_ancestor (tenant, place_id, ancestor_id, distance)
     SELECT $1, $2, pair ->> 0, (pair ->> 1)::integer FROM jsonb_array_elements($3::jsonb) AS pair`,
    [place.tenant, place.id, JSON.stringify(ancestors)],
  );
  await publishEntry(manager, {
    id: place.id,
    typename: 'Place',
    tenant: place.tenant,
    place: place.id,
    facets: { kind: place.kind, ancestors },
    version: 1,
    deleted: false,
  });
}

function positionColumns(position: NewPosition | undefined) {
  if (position === undefined) return { latitude: null, longitude: null, positionSource: null };
  return {
    latitude: position.latitude,
    longitude: position.longitude,
    positionSource: position.source,
  };
}

/** All places above, each at its shortest distance. */
async function ancestorsThrough(manager: EntityManager, parents: readonly string[]): Promise<Ancestor[]> {
  const found = await manager.query<Ancestor[]>(
    `SELECT ancestor_id AS id, min(pair.distance) + 1 AS distance, place.kind
       FROM place_ancestor pair JOIN place ON place.id = pair.ancestor_id
      WHERE pair.place_id = ANY($1) GROUP BY ancestor_id, place.kind ORDER BY 2, 1`,
    [parents],
  );
  const known = new Set(found.map(({ id }) => id));
  const missing = parents.find((id) => !known.has(id));
  if (missing !== undefined) throw refusal('NOT_FOUND', { type: 'Place', id: missing });
  return found;
}
