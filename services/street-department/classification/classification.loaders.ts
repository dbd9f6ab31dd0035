import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader, createRowsLoader } from '@courtyard/shared/list/row-loader';
import { classificationList, PlaceClassificationEntity } from './classification.entity';

export function createClassificationLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    classificationById: createRowLoader(dataSource, PlaceClassificationEntity, rule),
    classificationsByPlaceId: createRowsLoader(dataSource, PlaceClassificationEntity, rule, 'placeId'),
    classifications: createListLoader({ dataSource, description: classificationList, rule }),
  };
}
