import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { inKeyOrder } from '@courtyard/shared/batch';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { IssueSupportEntity, type IssueSupportRow } from './issue-support.entity';

export function createIssueSupportLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    /** By the last count. */
    supportByIssueId: new DataLoader<string, IssueSupportRow | null>(async (issueIds) => {
      const rows = await dataSource
        .createQueryBuilder()
        .select('row')
        .distinctOn(['row.issueId'])
        .from(IssueSupportEntity, 'row')
        .where(rule.sql, rule.parameters)
        .andWhere('row.issueId = ANY(:issueIds)', { issueIds })
        .orderBy('row.issueId')
        .addOrderBy('row.occurredAt', 'DESC', 'NULLS LAST')
        .addOrderBy('row.id', 'DESC')
        .getMany();
      return inKeyOrder(issueIds, rows, ({ issueId }) => issueId);
    }),
  };
}
