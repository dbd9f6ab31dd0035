import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { createBearingLoader } from '../place-scope/bearing-loader';
import { GridCellFactsEntity, gridList } from './grid.entity';

export function createGridLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    gridCellById: createRowLoader(dataSource, GridCellFactsEntity, rule),
    gridCells: createListLoader({ dataSource, description: gridList, rule }),
    gridCellsBearingOnPlaceId: createBearingLoader(dataSource, GridCellFactsEntity, rule),
  };
}
