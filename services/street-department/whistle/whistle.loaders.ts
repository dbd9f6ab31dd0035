import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { WhistleEntity, whistleList } from './whistle.entity';

export function createWhistleLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    whistleById: createRowLoader(dataSource, WhistleEntity, rule),
    whistles: createListLoader({ dataSource, description: whistleList, rule }),
  };
}
