import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { pairsWithAncestors, rowsOfPairs } from '@courtyard/shared/place-replica/rows-in-scope';
import { IndicatorEntity, indicatorList, type IndicatorRow } from './indicator.entity';

export function createIndicatorLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    indicatorById: createRowLoader(dataSource, IndicatorEntity, rule),
    indicators: createListLoader({ dataSource, description: indicatorList, rule }),

    indicatorInputsByPlaceId: new DataLoader<string, IndicatorRow[]>(async (placeIds) =>
      rowsOfPairs(dataSource, IndicatorEntity, placeIds, await pairsWithAncestors(dataSource, placeIds)),
    ),
  };
}
