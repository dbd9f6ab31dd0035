import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { CommunityResourceEntity, communityResourceList } from './community-resource.entity';

export function createCommunityResourceLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    communityResourceById: createRowLoader(dataSource, CommunityResourceEntity, rule),
    communityResources: createListLoader({ dataSource, description: communityResourceList, rule }),
  };
}
