import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader, createRowsLoader } from '@courtyard/shared/list/row-loader';
import { WhistleResponseEntity, whistleResponseList } from './whistle-response.entity';

export function createWhistleResponseLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    whistleResponseById: createRowLoader(dataSource, WhistleResponseEntity, rule),
    responsesByWhistleId: createRowsLoader(dataSource, WhistleResponseEntity, rule, 'whistleId'),
    whistleResponses: createListLoader({ dataSource, description: whistleResponseList, rule }),
  };
}
