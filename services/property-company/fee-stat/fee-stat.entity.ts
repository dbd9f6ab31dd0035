import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';

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
  type: 'FeeStat',
  noun: ['a fee stat', 'fee stats'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    company: { property: 'companyId', type: 'ID', names: 'Organization' },
    validFrom: { property: 'validFrom', type: 'Date', sorts: true },
    validTo: { property: 'validTo', type: 'Date' },
  },
  defaultOrder: [{ property: 'validFrom', direction: 'ASC' }],
  placeProperty: 'placeId',
};
