import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createRowsLoader } from '@courtyard/shared/list/row-loader';
import { PublicContactEntity } from './public-contact.entity';

export function createPublicContactLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    publicContactsByOrganizationId: createRowsLoader(dataSource, PublicContactEntity, rule, 'organizationId'),
  };
}
