import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowsLoader } from '@courtyard/shared/list/row-loader';
import { ServiceLevelPolicyEntity, serviceLevelPolicyList } from './service-level-policy.entity';

export function createServiceLevelPolicyLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    serviceLevelPoliciesByUrgency: createRowsLoader(dataSource, ServiceLevelPolicyEntity, rule, 'urgency'),
    serviceLevelPolicies: createListLoader({ dataSource, description: serviceLevelPolicyList, rule }),
  };
}
