import type { DataSource } from 'typeorm';
import type { RowRule } from '../database/row-rule';
import type { ListDescription } from '../list/list-description';
import { createListLoader } from '../list/list-loader';
import { createRowLoader } from '../list/row-loader';
import type { OwnedResourceRow } from './resource.entity';

/** Readers of a service's own resources, of which its list says what they are. */
export function createResourceLoaders<Row extends OwnedResourceRow>(
  dataSource: DataSource,
  rule: RowRule,
  list: ListDescription<Row>,
) {
  return {
    resourceById: createRowLoader(dataSource, list.entity, rule),
    resources: createListLoader({ dataSource, description: list, rule }),
  };
}
