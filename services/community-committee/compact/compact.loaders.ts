import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { CompactEntity, compactList } from './compact.entity';

export function createCompactLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    compactById: createRowLoader(dataSource, CompactEntity, rule),
    compacts: createListLoader({ dataSource, description: compactList, rule }),
  };
}
