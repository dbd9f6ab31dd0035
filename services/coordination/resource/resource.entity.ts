import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { ListDescription } from '@courtyard/shared/list/list-description';
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

/** A resource as it was found, with what was asked of it besides. */
export interface FoundResource extends ResourceRow {
  /** Meters from the place that was asked; null where they are not known. */
  readonly distanceM?: number | null;
  /** Whether it is open all through the time that was asked; null where its owner does not say. */
  readonly isOpen?: boolean | null;
}

/** Columns of the views that read the index. */
export const resourceColumns = {
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
} satisfies Record<keyof ResourceRow, EntitySchemaColumnOptions>;

/** Rows of the view that reads the index; nobody writes them here. */
export const ResourceEntity = new EntitySchema<ResourceRow>({
  name: 'Resource',
  tableName: 'resource',
  columns: resourceColumns,
});

export const resourceList: ListDescription<ResourceRow> = {
  entity: ResourceEntity,
  type: 'Resource',
  noun: ['a resource', 'resources'],
  isPublic: true,
  columns: {
    id: { property: 'id', type: 'ID', sorts: true },
    titleZh: { property: 'titleZh', type: 'String', sorts: true },
    titleEn: { property: 'titleEn', type: 'String', sorts: true },
    kind: { property: 'kind', type: 'ResourceKind', sorts: true },
    owner: { property: 'ownerId', type: 'ID', names: 'Organization', loader: 'organizationById' },
    place: { property: 'placeId', type: 'ID', names: 'Place', loader: 'placeById' },
    state: { property: 'state', type: 'ResourceState' },
    sourceKind: { property: 'sourceKind', type: 'SourceKind' },
    availability: { property: 'availability', type: 'ResourceAvailability' },
  },
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
  placeProperty: 'placeId',
  statistics: {
    field: 'resourceStats',
    groups: ['kind', 'state', 'owner', 'place', 'sourceKind'],
  },
};
