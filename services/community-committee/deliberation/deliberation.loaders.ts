import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { DeliberationEntity, deliberationList } from './deliberation.entity';

export function createDeliberationLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    deliberationById: createRowLoader(dataSource, DeliberationEntity, rule),
    deliberations: createListLoader({ dataSource, description: deliberationList, rule }),
  };
}
