import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { OwnerUnitResourceEntity, ownerResourceList } from './owner-resource.entity';

export function createOwnerResourceLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    ownerResourceById: createRowLoader(dataSource, OwnerUnitResourceEntity, rule),
    ownerUnitResources: createListLoader({ dataSource, description: ownerResourceList, rule }),
  };
}
