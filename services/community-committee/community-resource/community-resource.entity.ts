import type { Day } from '@courtyard/shared/calendar';
import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import { bothDirections, type ListDescription } from '@courtyard/shared/list/list-description';
import type {
  Precision,
  ResourceAvailability,
  ResourceKind,
  ResourceState,
} from '@courtyard/shared/vocabulary-terms';
import type { CommunityResourceSubtype, ServiceArea } from '../resolver-types.generated';

/** A venue or a team of a community; its period is the time for which it is listed. */
export interface CommunityResourceRow extends PeriodRow {
  titleZh: string;
  titleEn: string | null;
  kind: ResourceKind;
  subtype: CommunityResourceSubtype;
  ownerId: string;
  placeId: string;
  availability: ResourceAvailability[];
  state: ResourceState | null;
  units: number;
  unitsPrecision: Precision;
  asOf: Day | null;
  organizationId: string | null;
  serviceAreas: ServiceArea[] | null;
  headcount: number | null;
  capacity: number | null;
  openingHours: string | null;
  exclusive: boolean | null;
  ledgerId: string | null;
}

export const CommunityResourceEntity = periodEntity<CommunityResourceRow>({
  name: 'CommunityResource',
  table: 'community_resource',
  // Titles, kinds, owners and places of all resources are read from the index, the details from here.
  index: ({
    placeId,
    titleZh,
    titleEn,
    kind,
    ownerId,
    state,
    availability,
    serviceAreas,
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
      serviceAreas,
      capacity,
      sourceKind: source.kind,
    },
  }),
  columns: {
    titleZh: { type: 'text' },
    titleEn: { type: 'text', nullable: true },
    kind: { type: 'text' },
    subtype: { type: 'text' },
    ownerId: { type: 'text' },
    placeId: { type: 'text' },
    availability: { type: 'text', array: true },
    state: { type: 'text', nullable: true },
    units: { type: 'int' },
    unitsPrecision: { type: 'text' },
    asOf: { type: 'date', nullable: true },
    organizationId: { type: 'text', nullable: true },
    serviceAreas: { type: 'text', array: true, nullable: true },
    headcount: { type: 'int', nullable: true },
    capacity: { type: 'int', nullable: true },
    openingHours: { type: 'text', nullable: true },
    exclusive: { type: 'boolean', nullable: true },
    ledgerId: { type: 'text', nullable: true },
  },
});

export const communityResourceList: ListDescription<CommunityResourceRow> = {
  entity: CommunityResourceEntity,
  filters: {
    id: 'id',
    place: 'placeId',
    ledger: 'ledgerId',
    organization: 'organizationId',
    subtype: 'subtype',
    state: 'state',
    availability: 'availability',
    serviceAreas: 'serviceAreas',
    capacity: 'capacity',
  },
  orders: bothDirections({ ID: 'id' }),
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
  placeProperty: 'placeId',
};
