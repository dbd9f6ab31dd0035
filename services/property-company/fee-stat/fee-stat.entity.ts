import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import { bothDirections, type ListDescription } from '@courtyard/shared/list/list-description';

/** The fees of a place in a period, in all and never of one household. */
export interface FeeStatRow extends PeriodRow {
  placeId: string;
  companyId: string;
  /** Fen as text, since JavaScript numbers do not hold every bigint. */
  dueFen: string | null;
  paidFen: string | null;
}

export const FeeStatEntity = periodEntity<FeeStatRow>({
  name: 'FeeStat',
  table: 'fee_stat',
  index: ({ placeId }) => ({ place: placeId, facets: {} }),
  columns: {
    placeId: { type: 'text' },
    companyId: { type: 'text' },
    dueFen: { type: 'bigint', nullable: true },
    paidFen: { type: 'bigint', nullable: true },
  },
});

export const feeStatList: ListDescription<FeeStatRow> = {
  entity: FeeStatEntity,
  filters: {
    id: 'id',
    place: 'placeId',
    company: 'companyId',
    validFrom: 'validFrom',
    validTo: 'validTo',
  },
  orders: bothDirections({ VALID_FROM: 'validFrom' }),
  defaultOrder: [{ property: 'validFrom', direction: 'ASC' }],
  placeProperty: 'placeId',
};
