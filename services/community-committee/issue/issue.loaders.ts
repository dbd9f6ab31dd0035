import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { IssueEntity, issueList } from './issue.entity';

export function createIssueLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    issueById: createRowLoader(dataSource, IssueEntity, rule),
    issues: createListLoader({ dataSource, description: issueList, rule }),
  };
}
