import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { EnforcementCaseEntity, enforcementCaseList } from './enforcement-case.entity';

export function createEnforcementCaseLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    enforcementCaseById: createRowLoader(dataSource, EnforcementCaseEntity, rule),
    enforcementCases: createListLoader({ dataSource, description: enforcementCaseList, rule }),
  };
}
