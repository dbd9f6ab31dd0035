import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { inKeyOrder } from '@courtyard/shared/batch';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { IssueOutcomeEntity, type IssueOutcomeRow } from './issue-outcome.entity';

export function createIssueOutcomeLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    /** The last one: a demander may be asked again after an issue was taken up anew. */
    lastOutcomeByIssueId: new DataLoader<string, IssueOutcomeRow | null>(async (issueIds) => {
      const rows = await dataSource
        .createQueryBuilder()
        .select('row')
        .distinctOn(['row.issueId'])
        .from(IssueOutcomeEntity, 'row')
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
