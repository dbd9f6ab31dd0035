import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { SourceDocumentEntity } from './source.entity';

export function createSourceLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    sourceDocumentById: createRowLoader(dataSource, SourceDocumentEntity, rule),
    readSourceDocuments: () =>
      dataSource
        .createQueryBuilder()
        .select('row')
        .from(SourceDocumentEntity, 'row')
        .where(rule.sql, rule.parameters)
        .orderBy('row.id')
        .getMany(),
  };
}
