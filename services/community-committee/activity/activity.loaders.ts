import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { ActivityEntity, activityList } from './activity.entity';

export function createActivityLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    activityById: createRowLoader(dataSource, ActivityEntity, rule),
    activities: createListLoader({ dataSource, description: activityList, rule }),
  };
}
