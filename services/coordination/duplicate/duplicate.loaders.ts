import type { DataSource } from 'typeorm';

export interface DuplicateSearch {
  readonly placeId: string;
  /** The place in all of which an issue counts as near, whatever its position. */
  readonly withinId: string;
  readonly matterCode: string;
  readonly radiusM: number;
  readonly first: number;
}

/** States in which nobody has put an issue right yet, and in which it is nobody else's. */
const openStates = ['REPORTED', 'TRIAGED', 'IN_COMMUNITY', 'ESCALATED', 'IN_RESPONSE', 'REOPENED'];

/** Meters between two positions on a sphere; null where one is unknown. */
const distance = `2 * 6371008.8 * asin(sqrt(least(1,
    sin(radians(there.latitude - here.latitude) / 2) ^ 2
    + cos(radians(here.latitude)) * cos(radians(there.latitude))
      * sin(radians(there.longitude - here.longitude) / 2) ^ 2)))`;

export function createDuplicateLoaders(dataSource: DataSource) {
  return {
    /** Keys of open issues of one matter within a place, or around another, the likeliest first. */
    readDuplicates: ({ placeId, withinId, matterCode, radiusM, first }: DuplicateSearch) =>
      dataSource.query<Array<{ id: string }>>(
        `SELECT id FROM (
           SELECT issue.id, there.id = $1 AS same, ${distance} AS meters,
                  EXISTS (SELECT FROM place_ancestor pair
                           WHERE pair.place_id = there.id AND pair.ancestor_id = $2) AS kin
             FROM indexed_thing issue
             JOIN place there ON there.id = issue.place
             JOIN place here ON here.id = $1
            WHERE issue.typename = 'Issue'
              AND issue.facets ->> 'matterCode' = $3
              AND issue.facets ->> 'state' = ANY($4)) AS near
          WHERE kin OR meters <= $5
          ORDER BY same DESC, meters NULLS LAST, id
          LIMIT $6`,
        [placeId, withinId, matterCode, openStates, radiusM, first],
      ),
  };
}
