import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { FeeStatEntity, feeStatList } from './fee-stat.entity';

export function createFeeStatLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    feeStatById: createRowLoader(dataSource, FeeStatEntity, rule),
    feeStats: createListLoader({ dataSource, description: feeStatList, rule }),
  };
}
