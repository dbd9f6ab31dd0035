import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';

/** What the common parts of a place brought in, and what was spent of it, in a period. */
export interface CommonIncomeRow extends PeriodRow {
  placeId: string;
  companyId: string;
  contractId: string;
  /** Fen as text, since JavaScript numbers do not hold every bigint. */
  incomeFen: string | null;
  spentFen: string | null;
}

export const CommonIncomeEntity = periodEntity<CommonIncomeRow>({
  name: 'CommonIncome',
  table: 'common_income',
  index: ({ placeId }) => ({ place: placeId, facets: {} }),
  columns: {
    placeId: { type: 'text' },
    companyId: { type: 'text' },
    contractId: { type: 'text' },
    incomeFen: { type: 'bigint', nullable: true },
    spentFen: { type: 'bigint', nullable: true },
  },
});

export const commonIncomeList: ListDescription<CommonIncomeRow> = {
  entity: CommonIncomeEntity,
  type: 'CommonIncome',
  noun: ['a common income', 'common incomes'],
  columns: {
    id: { property: 'id', type: 'ID' },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    company: { property: 'companyId', type: 'ID', names: 'Organization' },
    contract: { property: 'contractId', type: 'ID' },
    validFrom: { property: 'validFrom', type: 'Date', sorts: true },
    validTo: { property: 'validTo', type: 'Date' },
  },
  defaultOrder: [{ property: 'validFrom', direction: 'ASC' }],
  placeProperty: 'placeId',
};
