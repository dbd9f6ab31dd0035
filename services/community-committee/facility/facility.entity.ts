import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import { bothDirections, type ListDescription } from '@courtyard/shared/list/list-description';
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
  filters: {
    id: 'id',
    place: 'placeId',
    facility: 'facility',
    condition: 'condition',
    windowYears: 'windowYears',
  },
  orders: bothDirections({ VALID_FROM: 'validFrom' }),
  defaultOrder: [{ property: 'validFrom', direction: 'ASC' }],
  placeProperty: 'placeId',
};
