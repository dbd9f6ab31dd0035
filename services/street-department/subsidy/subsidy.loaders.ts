import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { SubsidyEntity, subsidyList, type SubsidyRow } from './subsidy.entity';

export function createSubsidyLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    subsidyById: createRowLoader(dataSource, SubsidyEntity, rule),
    subsidies: createListLoader({ dataSource, description: subsidyList, rule }),

    subsidiesByWorkId: new DataLoader<string, SubsidyRow[]>(async (workIds) => {
      const rows = await dataSource
        .createQueryBuilder()
        .select('row')
        .from(SubsidyEntity, 'row')
        .where(rule.sql, rule.parameters)
        .andWhere('row.workIds && :workIds', { workIds })
        .orderBy('row.id')
        .getMany();
      return workIds.map((id) => rows.filter((row) => row.workIds.includes(id)));
    }),
  };
}
