import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createRowsLoader } from '@courtyard/shared/list/row-loader';
import { StatedGoalEntity } from './goal.entity';

export function createGoalLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    statedGoalsByPlaceId: createRowsLoader(dataSource, StatedGoalEntity, rule, 'placeId'),
  };
}
