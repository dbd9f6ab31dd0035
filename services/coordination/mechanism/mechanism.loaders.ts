import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { CooperationMechanismEntity, mechanismList } from './mechanism.entity';

export function createMechanismLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    mechanismById: createRowLoader(dataSource, CooperationMechanismEntity, rule),
    mechanisms: createListLoader({ dataSource, description: mechanismList, rule }),
  };
}
