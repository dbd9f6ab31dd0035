import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { MaintenanceFundState } from '../resolver-types.generated';

/** Money that owners have set aside to maintain a place. */
export interface MaintenanceFundRow extends PeriodRow {
  placeId: string;
  holderId: string;
  state: MaintenanceFundState;
  /** Fen as text, since JavaScript numbers do not hold every bigint. */
  balanceFen: string | null;
  lockReason: string | null;
}

export const MaintenanceFundEntity = periodEntity<MaintenanceFundRow>({
  name: 'MaintenanceFund',
  table: 'maintenance_fund',
  index: ({ placeId, holderId, state, validFrom, validTo }) => ({
    place: placeId,
    facets: { holderId, state, validFrom, validTo },
  }),
  columns: {
    placeId: { type: 'text' },
    holderId: { type: 'text' },
    state: { type: 'text' },
    balanceFen: { type: 'bigint', nullable: true },
    lockReason: { type: 'text', nullable: true },
  },
});
