import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { PropertyResourceEntity, propertyResourceList } from './property-resource.entity';

export function createPropertyResourceLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    propertyResourceById: createRowLoader(dataSource, PropertyResourceEntity, rule),
    propertyResources: createListLoader({ dataSource, description: propertyResourceList, rule }),
  };
}
