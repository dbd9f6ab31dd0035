import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { StaffCountEntity, staffCountList } from './staff-count.entity';

export function createStaffCountLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    staffCountById: createRowLoader(dataSource, StaffCountEntity, rule),
    staffCounts: createListLoader({ dataSource, description: staffCountList, rule }),
  };
}
