import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { FacilityRecordEntity, facilityList } from './facility.entity';

export function createFacilityLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    facilityRecordById: createRowLoader(dataSource, FacilityRecordEntity, rule),
    facilityRecords: createListLoader({ dataSource, description: facilityList, rule }),
  };
}
