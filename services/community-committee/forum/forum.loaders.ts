import type { DataSource } from 'typeorm';
import type { RowRule } from '@courtyard/shared/database/row-rule';
import { createListLoader } from '@courtyard/shared/list/list-loader';
import { forumList } from './forum.entity';

export function createForumLoaders(dataSource: DataSource, rule: RowRule) {
  return {
    forums: createListLoader({ dataSource, description: forumList, rule }),
  };
}
