import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createRowsLoader } from '@courtyard/shared/list/row-loader';
import { DemandTrendEntity } from './trend.entity';

export function createTrendLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    demandTrendsByPlaceId: createRowsLoader(dataSource, DemandTrendEntity, rule, 'placeId'),
  };
}
