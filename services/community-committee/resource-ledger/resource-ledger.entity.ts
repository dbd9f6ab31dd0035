import type { Day } from '@courtyard/shared/calendar';
import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { Precision, ResourceAvailability, ResourceKind } from '@courtyard/shared/vocabulary-terms';
import type { ListCompleteness, ResourceOrigin } from '../resolver-types.generated';

/** A ledger in which a community keeps what can be used in it. */
export interface ResourceLedgerRow extends PeriodRow {
  placeId: string;
  keeperId: string;
  admits: ResourceAvailability[];
  kinds: ResourceKind[];
  kindsCompleteness: ListCompleteness;
}

export const ResourceLedgerEntity = periodEntity<ResourceLedgerRow>({
  name: 'ResourceLedger',
  table: 'resource_ledger',
  index: ({ placeId }) => ({ place: placeId, facets: {} }),
  columns: {
    placeId: { type: 'text' },
    keeperId: { type: 'text' },
    admits: { type: 'text', array: true },
    kinds: { type: 'text', array: true },
    kindsCompleteness: { type: 'text' },
  },
});

export const ledgerList: ListDescription<ResourceLedgerRow> = {
  entity: ResourceLedgerEntity,
  type: 'ResourceLedger',
  noun: ['a resource ledger', 'resource ledgers'],
  columns: {
    id: { property: 'id', type: 'ID', sorts: true },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    keeper: { property: 'keeperId', type: 'ID', names: 'Organization' },
  },
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
  placeProperty: 'placeId',
};

/** What a report says of one part of a ledger. */
export interface ResourceListingRow extends PeriodRow {
  ledgerId: string;
  titleZh: string;
  titleEn: string;
  kind: ResourceKind;
  origin: ResourceOrigin;
  total: number | null;
  totalPrecision: Precision | null;
  asOf: Day | null;
  completeness: ListCompleteness;
}

export const ResourceListingEntity = periodEntity<ResourceListingRow>({
  name: 'ResourceListing',
  table: 'resource_listing',
  columns: {
    ledgerId: { type: 'text' },
    titleZh: { type: 'text' },
    titleEn: { type: 'text' },
    kind: { type: 'text' },
    origin: { type: 'text' },
    total: { type: 'int', nullable: true },
    totalPrecision: { type: 'text', nullable: true },
    asOf: { type: 'date', nullable: true },
    completeness: { type: 'text' },
  },
});
