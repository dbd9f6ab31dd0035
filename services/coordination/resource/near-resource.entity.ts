import { EntitySchema } from 'typeorm';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import { resourceColumns, resourceList, type ResourceRow } from './resource.entity';

/** A resource seen from a place. */
export interface NearResourceRow extends ResourceRow {
  nearId: string;
  distanceM: number | null;
}

/** Rows of a view that pairs every place with every resource; it is always asked for one place. */
export const NearResourceEntity = new EntitySchema<NearResourceRow>({
  name: 'NearResource',
  tableName: 'near_resource',
  columns: { ...resourceColumns, nearId: { type: 'text' }, distanceM: { type: 'int', nullable: true } },
});

export const nearResourceList: ListDescription<NearResourceRow> = {
  ...(resourceList as unknown as ListDescription<NearResourceRow>),
  entity: NearResourceEntity,
  // The place is not a filter of clients: `near` asks for it.
  columns: { ...resourceList.columns, near: { property: 'nearId', type: 'ID' } },
  defaultOrder: [{ property: 'distanceM', direction: 'ASC' }],
};
