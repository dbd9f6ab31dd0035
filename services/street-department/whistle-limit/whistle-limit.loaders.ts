import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { groupedByKey } from '@courtyard/shared/batch';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowsLoader } from '@courtyard/shared/list/row-loader';
import { WhistleLimitEntity, whistleLimitList, type WhistleLimitRow } from './whistle-limit.entity';

export function createWhistleLimitLoaders(dataSource: DataSource, rule: RowRule) {
  const limitsByPlaceId = createRowsLoader(dataSource, WhistleLimitEntity, rule, 'placeId');
  return {
    whistleLimits: createListLoader({ dataSource, description: whistleLimitList, rule }),

    /** The limits of a place and of those it lies in, the nearest place first: a nearer limit goes before. */
    whistleLimitsBearingOnPlaceId: new DataLoader<string, WhistleLimitRow[]>(async (placeIds) => {
      const pairs = await dataSource.query<Array<{ place: string; above: string }>>(
        `SELECT place_id AS place, ancestor_id AS above FROM place_ancestor
          WHERE place_id = ANY($1) ORDER BY distance, ancestor_id`,
        [placeIds],
      );
      const groups = groupedByKey(placeIds, pairs, ({ place }) => place);
      return Promise.all(
        groups.map(async (group) => {
          const limits = await Promise.all(group.map(({ above }) => limitsByPlaceId.load(above)));
          return limits.flat();
        }),
      );
    }),
  };
}
