import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createRowLoader, createRowsLoader } from '@courtyard/shared/list/row-loader';
import { pairsWithAncestors, rowsOfPairs } from '@courtyard/shared/place-replica/rows-in-scope';
import { MaintenanceFundEntity, type MaintenanceFundRow } from './fund.entity';

export function createFundLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    fundById: createRowLoader(dataSource, MaintenanceFundEntity, rule),
    fundsByPlaceId: createRowsLoader(dataSource, MaintenanceFundEntity, rule, 'placeId'),

    fundInputsByPlaceId: new DataLoader<string, MaintenanceFundRow[]>(async (placeIds) =>
      rowsOfPairs(
        dataSource,
        MaintenanceFundEntity,
        placeIds,
        await pairsWithAncestors(dataSource, placeIds),
      ),
    ),
  };
}
