import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { CommonIncomeEntity, commonIncomeList } from './common-income.entity';

export function createCommonIncomeLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    commonIncomeById: createRowLoader(dataSource, CommonIncomeEntity, rule),
    commonIncomes: createListLoader({ dataSource, description: commonIncomeList, rule }),
  };
}
