import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { MandateEntity, mandateList } from './mandate.entity';

export function createMandateLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    mandateById: createRowLoader(dataSource, MandateEntity, rule),
    mandates: createListLoader({ dataSource, description: mandateList, rule }),
  };
}
