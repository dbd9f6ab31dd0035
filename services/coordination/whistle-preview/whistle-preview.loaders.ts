import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createRowsLoader } from '@courtyard/shared/list/row-loader';
import { CommitteeMembershipEntity } from '../committee/membership.entity';

export function createWhistlePreviewLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    seatsByOrganizationId: createRowsLoader(dataSource, CommitteeMembershipEntity, rule, 'organizationId'),
  };
}
