import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createRowsLoader } from '@courtyard/shared/list/row-loader';
import { IssueClockEntity } from './issue-clock.entity';

export function createIssueClockLoaders(dataSource: DataSource, rule: RowRule) {
  return { clocksByIssueId: createRowsLoader(dataSource, IssueClockEntity, rule, 'issueId') };
}
