import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { MatterEntity, type MatterRow } from './matter.entity';

/** The vocabulary is small and asked for by nearly every answer: one statement reads it whole, once a request. */
export function createMatterLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    allMatters: new DataLoader<'all', MatterRow[]>(async (keys) => {
      const matters = await dataSource
        .createQueryBuilder()
        .select('row')
        .from(MatterEntity, 'row')
        .where(rule.sql, rule.parameters)
        .orderBy('row.rank')
        .addOrderBy('row.code')
        .getMany();
      return keys.map(() => matters);
    }),
  };
}
