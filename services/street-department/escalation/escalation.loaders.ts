import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createBearingLoader } from '../place-scope/bearing-loader';
import { EscalationRuleEntity, escalationRuleList } from './escalation.entity';

export function createEscalationLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    escalationRules: createListLoader({ dataSource, description: escalationRuleList, rule }),
    escalationRulesBearingOnPlaceId: createBearingLoader(dataSource, EscalationRuleEntity, rule),
  };
}
