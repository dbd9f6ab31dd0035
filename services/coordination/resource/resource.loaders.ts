import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { groupedByKey, inKeyOrder } from '@courtyard/shared/batch';
import { everyRow, type RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import type { ResourceKind } from '@courtyard/shared/vocabulary-terms';
import { nearResourceList } from './near-resource.entity';
import { PartnerResourceEntity } from './partner-resource.entity';
import { ResourceEntity, resourceList, type ResourceRow } from './resource.entity';

interface KindCount {
  readonly place: string;
  readonly kind: ResourceKind;
  readonly n: number;
}

export function createResourceLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    // Only what everybody may see is published, so the index has no rule of its own.
    resources: createListLoader({ dataSource, description: resourceList, rule: everyRow }),
    nearResources: createListLoader({ dataSource, description: nearResourceList, rule: everyRow }),
    partnerResourceById: createRowLoader(dataSource, PartnerResourceEntity, rule),

    /** The resources of a place and of all that lies in it, counted by their kind. */
    resourceKindCountsByPlaceId: new DataLoader<string, KindCount[]>(async (placeIds) => {
      const counts = await dataSource.query<KindCount[]>(
        `SELECT pair.ancestor_id AS place, resource.kind, count(*)::int AS n
           FROM place_ancestor pair JOIN resource ON resource.place_id = pair.place_id
          WHERE pair.ancestor_id = ANY($1) GROUP BY 1, 2 ORDER BY 1, 2`,
        [placeIds],
      );
      return groupedByKey(placeIds, counts, ({ place }) => place);
    }),

    resourceById: new DataLoader<string, ResourceRow | null>(async (ids) => {
      const query = dataSource.createQueryBuilder().select('row').from(ResourceEntity, 'row');
      return inKeyOrder(ids, await query.where('row.id = ANY(:ids)', { ids }).getMany(), ({ id }) => id);
    }),
  };
}
