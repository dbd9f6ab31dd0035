import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { groupedByKey } from '@courtyard/shared/batch';

export function createMatchLoaders(dataSource: DataSource) {
  return {
    /** Resources that serve a place, and those in the same subdistrict: what is farther away meets no need. */
    candidateIdsByPlaceId: new DataLoader<string, string[]>(async (placeIds) => {
      const pairs = await dataSource.query<Array<{ place: string; resource: string }>>(
        `SELECT need.place_id AS place, resource.id AS resource
           FROM place_ancestor need JOIN resource ON need.ancestor_id = ANY(resource.serves_ids)
          WHERE need.place_id = ANY($1)
          UNION
         SELECT need.place_id, resource.id
           FROM place_ancestor need
           JOIN place area ON area.id = need.ancestor_id AND area.kind IN ('SUBDISTRICT', 'TOWNSHIP')
           JOIN place_ancestor near ON near.ancestor_id = area.id
           JOIN resource ON resource.place_id = near.place_id
          WHERE need.place_id = ANY($1)
          ORDER BY 1, 2`,
        [placeIds],
      );
      return groupedByKey(placeIds, pairs, ({ place }) => place).map((group) =>
        group.map(({ resource }) => resource),
      );
    }),
  };
}
