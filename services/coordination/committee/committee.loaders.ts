import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { CommitteeMembershipEntity, membershipList } from './membership.entity';
import { seatRuleList } from './seat-rule.entity';

export function createCommitteeLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    membershipById: createRowLoader(dataSource, CommitteeMembershipEntity, rule),
    memberships: createListLoader({ dataSource, description: membershipList, rule }),
    seatRules: createListLoader({ dataSource, description: seatRuleList, rule }),
  };
}
