import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { RoleHeadcountEntity, headcountList } from './headcount.entity';

export function createHeadcountLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    headcountById: createRowLoader(dataSource, RoleHeadcountEntity, rule),
    headcounts: createListLoader({ dataSource, description: headcountList, rule }),
  };
}
