import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { groupedByKey } from '@courtyard/shared/batch';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { handoverList, HandoverStepEntity, type HandoverStepRow } from './handover.entity';

export function createHandoverLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    handovers: createListLoader({ dataSource, description: handoverList, rule }),

    /** In the order in which they happened; those without an instant come last. */
    handoversByIssueId: new DataLoader<string, HandoverStepRow[]>(async (issueIds) => {
      const rows = await dataSource
        .createQueryBuilder()
        .select('row')
        .from(HandoverStepEntity, 'row')
        .where(rule.sql, rule.parameters)
        .andWhere('row.issueId = ANY(:issueIds)', { issueIds })
        .orderBy('row.occurredAt', 'ASC', 'NULLS LAST')
        .addOrderBy('row.id', 'ASC')
        .getMany();
      return groupedByKey(issueIds, rows, ({ issueId }) => issueId);
    }),
  };
}
