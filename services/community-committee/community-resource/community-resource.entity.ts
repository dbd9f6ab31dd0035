import type { Day } from '@courtyard/shared/calendar';
import {
  resourceEntity,
  resourceList,
  type OwnedResourceRow,
} from '@courtyard/shared/resource/resource.entity';
import type { Precision } from '@courtyard/shared/vocabulary-terms';
import type { CommunityResourceSubtype, ServiceArea } from '../resolver-types.generated';

/** A venue or a team of a community, with what only communities say of theirs. */
export interface CommunityResourceRow extends OwnedResourceRow {
  subtype: CommunityResourceSubtype;
  units: number;
  unitsPrecision: Precision;
  asOf: Day | null;
  organizationId: string | null;
  serviceAreas: ServiceArea[] | null;
  headcount: number | null;
  exclusive: boolean | null;
  ledgerId: string | null;
}

export const CommunityResourceEntity = resourceEntity<CommunityResourceRow>({
  name: 'CommunityResource',
  columns: {
    subtype: { type: 'text' },
    units: { type: 'int' },
    unitsPrecision: { type: 'text' },
    asOf: { type: 'date', nullable: true },
    organizationId: { type: 'text', nullable: true },
    serviceAreas: { type: 'text', array: true, nullable: true },
    headcount: { type: 'int', nullable: true },
    exclusive: { type: 'boolean', nullable: true },
    ledgerId: { type: 'text', nullable: true },
  },
  facets: ({ serviceAreas }) => ({ serviceAreas }),
});

export const communityResourceList = resourceList(CommunityResourceEntity, {
  noun: ['a community resource', 'community resources'],
  columns: {
    ledger: { property: 'ledgerId', type: 'ID' },
    organization: { property: 'organizationId', type: 'ID', names: 'Organization' },
    subtype: { property: 'subtype', type: 'CommunityResourceSubtype' },
    serviceAreas: { property: 'serviceAreas', type: 'ServiceArea' },
  },
});
