import type { Day } from '@courtyard/shared/calendar';
import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { Precision } from '@courtyard/shared/vocabulary-terms';
import type { ParkingAgreementBasis } from '../resolver-types.generated';

/** What a place has agreed with others about parking. */
export interface ParkingAgreementRow extends PeriodRow {
  placeId: string;
  partnerIds: string[];
  basis: ParkingAgreementBasis;
  addsSpaces: boolean | null;
  addedSpaces: number | null;
  addedSpacesPrecision: Precision | null;
  asOf: Day | null;
}

export const ParkingAgreementEntity = periodEntity<ParkingAgreementRow>({
  name: 'ParkingAgreement',
  table: 'parking_agreement',
  index: ({ placeId }) => ({ place: placeId, facets: {} }),
  columns: {
    placeId: { type: 'text' },
    partnerIds: { type: 'text', array: true },
    basis: { type: 'text' },
    addsSpaces: { type: 'boolean', nullable: true },
    addedSpaces: { type: 'int', nullable: true },
    addedSpacesPrecision: { type: 'text', nullable: true },
    asOf: { type: 'date', nullable: true },
  },
});

export const agreementList: ListDescription<ParkingAgreementRow> = {
  entity: ParkingAgreementEntity,
  type: 'ParkingAgreement',
  noun: ['a parking agreement', 'parking agreements'],
  columns: {
    id: { property: 'id', type: 'ID', sorts: true },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
  },
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
  placeProperty: 'placeId',
};
