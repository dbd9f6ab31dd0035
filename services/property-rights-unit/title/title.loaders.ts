import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { createRowLoader } from '@courtyard/shared/list/row-loader';
import { TitleEntity, titleList } from './title.entity';

export function createTitleLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    titleById: createRowLoader(dataSource, TitleEntity, rule),
    titles: createListLoader({ dataSource, description: titleList, rule }),
  };
}
