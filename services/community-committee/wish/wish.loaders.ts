import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { WishEntity, wishList } from './wish.entity';

export function createWishLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    wishById: createRowLoader(dataSource, WishEntity, rule),
    wishes: createListLoader({ dataSource, description: wishList, rule }),
  };
}
