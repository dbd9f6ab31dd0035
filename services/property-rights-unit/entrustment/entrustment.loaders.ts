import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { EntrustmentEntity, entrustmentList } from './entrustment.entity';

export function createEntrustmentLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    entrustmentById: createRowLoader(dataSource, EntrustmentEntity, rule),
    entrustments: createListLoader({ dataSource, description: entrustmentList, rule }),
  };
}
