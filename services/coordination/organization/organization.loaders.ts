import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { OrganizationEntity, organizationList } from './organization.entity';

export function createOrganizationLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    organizationById: createRowLoader(dataSource, OrganizationEntity, rule),
    organizations: createListLoader({ dataSource, description: organizationList, rule }),
  };
}
