import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { PolicyDocumentEntity, policyList } from './policy.entity';

export function createPolicyLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    policyById: createRowLoader(dataSource, PolicyDocumentEntity, rule),
    policies: createListLoader({ dataSource, description: policyList, rule }),
  };
}
