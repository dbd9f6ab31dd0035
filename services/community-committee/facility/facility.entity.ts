import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { FacilityCondition, FacilityKind } from '../resolver-types.generated';

/** How a facility of a place has been doing over a time. */
export interface FacilityRecordRow extends PeriodRow {
  placeId: string;
  facility: FacilityKind;
  condition: FacilityCondition;
  windowYears: number | null;
}

export const FacilityRecordEntity = periodEntity<FacilityRecordRow>({
  name: 'FacilityRecord',
  table: 'facility_record',
  index: ({ placeId }) => ({ place: placeId, facets: {} }),
  columns: {
    placeId: { type: 'text' },
    facility: { type: 'text' },
    condition: { type: 'text' },
    windowYears: { type: 'int', nullable: true },
  },
});

export const facilityList: ListDescription<FacilityRecordRow> = {
  entity: FacilityRecordEntity,
  type: 'FacilityRecord',
  noun: ['a facility record', 'facility records'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    facility: { property: 'facility', type: 'FacilityKind' },
    condition: { property: 'condition', type: 'FacilityCondition' },
    windowYears: { property: 'windowYears', type: 'Int' },
    validFrom: { property: 'validFrom', type: 'Date', sorts: true },
  },
  defaultOrder: [{ property: 'validFrom', direction: 'ASC' }],
  placeProperty: 'placeId',
};
