import type { DataSource, EntitySchema } from 'typeorm';
import { groupedByKey } from '../batch';
import type { FactRow } from '../database/fact-columns';

/** A place that was asked about, and one whose rows bear on it. */
export interface ScopePair {
  readonly asked: string;
  readonly stated: string;
}

/** Pairs each place with itself and all it lies in. */
export function pairsWithAncestors(
  dataSource: DataSource,
  placeIds: readonly string[],
): Promise<ScopePair[]> {
  return dataSource.query<ScopePair[]>(
    'SELECT place_id AS asked, ancestor_id AS stated FROM place_ancestor WHERE place_id = ANY($1)',
    [placeIds],
  );
}

/** For each asked place the rows of the places that bear on it, in the order of their ids. One statement. */
export async function rowsOfPairs<Row extends FactRow & { placeId: string }>(
  dataSource: DataSource,
  entity: EntitySchema<Row>,
  placeIds: readonly string[],
  pairs: readonly ScopePair[],
): Promise<Row[][]> {
  const stated = [...new Set(pairs.map((pair) => pair.stated))];
  const rows = await dataSource
    .createQueryBuilder()
    .select('row')
    .from(entity, 'row')
    .where('row.placeId = ANY(:stated)', { stated })
    .orderBy('row.id')
    .getMany();
  const rowsByPlace = new Map(stated.map((id) => [id, [] as Row[]]));
  for (const row of rows) rowsByPlace.get(row.placeId)?.push(row);
  const pairsByAsked = groupedByKey(placeIds, pairs, (pair) => pair.asked);
  return pairsByAsked.map((group) => group.flatMap((pair) => rowsByPlace.get(pair.stated) ?? []));
}
