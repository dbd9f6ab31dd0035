import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader, createRowsLoader } from '@courtyard/shared/list/row-loader';
import { AssetRecordEntity, assetRecordList } from './asset.entity';

export function createAssetLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    assetRecordById: createRowLoader(dataSource, AssetRecordEntity, rule),
    assetRecordsByPlaceId: createRowsLoader(dataSource, AssetRecordEntity, rule, 'placeId'),
    assetRecords: createListLoader({ dataSource, description: assetRecordList, rule }),
  };
}
