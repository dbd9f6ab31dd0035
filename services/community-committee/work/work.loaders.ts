import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { WorkEntity, workList } from './work.entity';

export function createWorkLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    workById: createRowLoader(dataSource, WorkEntity, rule),
    works: createListLoader({ dataSource, description: workList, rule }),
  };
}
