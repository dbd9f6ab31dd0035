import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import { bothDirections, type ListDescription } from '@courtyard/shared/list/list-description';
import type { ResourceAvailability, ResourceKind, ResourceState } from '@courtyard/shared/vocabulary-terms';

/** A resource of property companies; its period is the time for which it is lent. */
export interface PropertyResourceRow extends PeriodRow {
  titleZh: string;
  titleEn: string | null;
  kind: ResourceKind;
  ownerId: string;
  placeId: string;
  availability: ResourceAvailability[];
  state: ResourceState | null;
  matterCodes: string[] | null;
  capacity: number | null;
  openingHours: string | null;
  terms: string | null;
}

export const PropertyResourceEntity = periodEntity<PropertyResourceRow>({
  name: 'PropertyResource',
  table: 'property_resource',
  // Titles, kinds, owners and places of all resources are read from the index, the details from here.
  index: ({
    placeId,
    titleZh,
    titleEn,
    kind,
    ownerId,
    state,
    availability,
    matterCodes,
    capacity,
    source,
  }) => ({
    place: placeId,
    facets: {
      titleZh,
      titleEn,
      resourceKind: kind,
      ownerId,
      state,
      availability,
      matterCodes,
      capacity,
      sourceKind: source.kind,
    },
  }),
  columns: {
    titleZh: { type: 'text' },
    titleEn: { type: 'text', nullable: true },
    kind: { type: 'text' },
    ownerId: { type: 'text' },
    placeId: { type: 'text' },
    availability: { type: 'text', array: true },
    state: { type: 'text', nullable: true },
    matterCodes: { type: 'text', array: true, nullable: true },
    capacity: { type: 'int', nullable: true },
    openingHours: { type: 'text', nullable: true },
    terms: { type: 'text', nullable: true },
  },
});

export const propertyResourceList: ListDescription<PropertyResourceRow> = {
  entity: PropertyResourceEntity,
  filters: {
    id: 'id',
    place: 'placeId',
    owner: 'ownerId',
    state: 'state',
    availability: 'availability',
    capacity: 'capacity',
  },
  orders: bothDirections({ ID: 'id' }),
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
  placeProperty: 'placeId',
};
