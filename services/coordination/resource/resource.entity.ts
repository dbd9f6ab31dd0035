import { EntitySchema } from 'typeorm';
import { bothDirections, type ListDescription } from '@courtyard/shared/list/list-description';
import type {
  ResourceAvailability,
  ResourceKind,
  ResourceState,
  SourceKind,
} from '@courtyard/shared/vocabulary-terms';

/** One type of resource for each class of owner, so that the gateway knows whom to ask for the details. */
export const resourceTypes = [
  'CommunityResource',
  'OwnerUnitResource',
  'PropertyResource',
  'StreetResource',
  'PartnerResource',
] as const;
export type ResourceType = (typeof resourceTypes)[number];

/** A resource as the index knows it, whoever owns it. */
export interface ResourceRow {
  id: string;
  typename: ResourceType;
  titleZh: string;
  titleEn: string | null;
  kind: ResourceKind;
  ownerId: string | null;
  placeId: string | null;
  state: ResourceState | null;
  sourceKind: SourceKind | null;
  availability: ResourceAvailability[];
  servesIds: string[];
  facets: Readonly<Record<string, unknown>>;
  version: number;
}

/** Rows of the view that reads the index; nobody writes them here. */
export const ResourceEntity = new EntitySchema<ResourceRow>({
  name: 'Resource',
  tableName: 'resource',
  columns: {
    id: { type: 'text', primary: true },
    typename: { type: 'text' },
    titleZh: { type: 'text' },
    titleEn: { type: 'text', nullable: true },
    kind: { type: 'text' },
    ownerId: { type: 'text', nullable: true },
    placeId: { type: 'text', nullable: true },
    state: { type: 'text', nullable: true },
    sourceKind: { type: 'text', nullable: true },
    availability: { type: 'text', array: true },
    servesIds: { type: 'text', array: true },
    facets: { type: 'jsonb' },
    version: { type: 'int' },
  },
});

export const resourceList: ListDescription<ResourceRow> = {
  entity: ResourceEntity,
  filters: {
    id: 'id',
    titleZh: 'titleZh',
    titleEn: 'titleEn',
    kind: 'kind',
    owner: 'ownerId',
    place: 'placeId',
    state: 'state',
    sourceKind: 'sourceKind',
    availability: 'availability',
  },
  orders: bothDirections({ ID: 'id', TITLE_ZH: 'titleZh', TITLE_EN: 'titleEn', KIND: 'kind' }),
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
  placeProperty: 'placeId',
};
