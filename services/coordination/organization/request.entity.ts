import { EntitySchema } from 'typeorm';
import type { Connection } from '@courtyard/shared/list/connection';
import type { ListDescription } from '@courtyard/shared/list/list-description';

/** The key of a demand and who made it, as the index knows them; nobody writes them here. */
export interface RequestRow {
  id: string;
  placeId: string | null;
  demanderId: string;
}

/** A page of them; its nodes are the community's demands, by their keys. */
export type RequestPage = Connection<RequestRow>;

export const RequestEntity = new EntitySchema<RequestRow>({
  name: 'OrganizationRequest',
  tableName: 'organization_request',
  columns: {
    id: { type: 'text', primary: true },
    placeId: { type: 'text', nullable: true },
    demanderId: { type: 'text' },
  },
});

export const requestList: ListDescription<RequestRow> = {
  entity: RequestEntity,
  type: 'Issue',
  name: 'Request',
  page: 'Request',
  noun: ['a request', 'requests'],
  isPublic: true,
  columns: {
    id: { property: 'id', type: 'ID', sorts: true },
    place: { property: 'placeId', type: 'ID' },
  },
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
  placeProperty: 'placeId',
};
