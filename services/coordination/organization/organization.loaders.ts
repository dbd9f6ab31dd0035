import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { groupedByKey } from '@courtyard/shared/batch';
import { everyRow, type RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { OrganizationEntity, organizationList } from './organization.entity';
import { requestList } from './request.entity';

export function createOrganizationLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    organizationById: createRowLoader(dataSource, OrganizationEntity, rule),
    organizations: createListLoader({ dataSource, description: organizationList, rule }),
    // Only what everybody may see is published, so the index has no rule of its own.
    requests: createListLoader({ dataSource, description: requestList, rule: everyRow }),

    /** The ids of the organizations that work for a place or for what it lies in, the nearest first. */
    organizationIdsByPlaceId: new DataLoader<string, string[]>(async (placeIds) => {
      const pairs = await dataSource.query<Array<{ place: string; id: string }>>(
        `SELECT pair.place_id AS place, organization.id
           FROM place_ancestor pair JOIN organization ON organization.territory_ids @> ARRAY[pair.ancestor_id]
          WHERE pair.place_id = ANY($1)
          GROUP BY 1, 2 ORDER BY min(pair.distance), 2`,
        [placeIds],
      );
      return groupedByKey(placeIds, pairs, ({ place }) => place).map((group) => group.map(({ id }) => id));
    }),
  };
}
