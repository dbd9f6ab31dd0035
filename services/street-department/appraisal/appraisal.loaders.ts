import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { appraisalList, HazardAppraisalEntity } from './appraisal.entity';

export function createAppraisalLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    appraisalById: createRowLoader(dataSource, HazardAppraisalEntity, rule),
    appraisals: createListLoader({ dataSource, description: appraisalList, rule }),
  };
}
