import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { SelfGovernanceBodyEntity, bodyList } from './self-governance-body.entity';

export function createSelfGovernanceBodyLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    selfGovernanceBodyById: createRowLoader(dataSource, SelfGovernanceBodyEntity, rule),
    selfGovernanceBodies: createListLoader({ dataSource, description: bodyList, rule }),
  };
}
