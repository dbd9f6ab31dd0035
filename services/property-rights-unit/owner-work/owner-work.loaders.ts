import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { OwnerWorkEntity, ownerWorkList } from './owner-work.entity';

export function createOwnerWorkLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    ownerWorkById: createRowLoader(dataSource, OwnerWorkEntity, rule),
    ownerWorks: createListLoader({ dataSource, description: ownerWorkList, rule }),
  };
}
