import type { Day } from '@courtyard/shared/calendar';
import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { Precision } from '@courtyard/shared/vocabulary-terms';
import type { StaffRole } from '../resolver-types.generated';

/** How many people of one kind of staff work at a place; the employees themselves are nobody else's concern. */
export interface StaffCountRow extends PeriodRow {
  placeId: string;
  companyId: string | null;
  role: StaffRole;
  count: number | null;
  countPrecision: Precision | null;
  asOf: Day | null;
}

export const StaffCountEntity = periodEntity<StaffCountRow>({
  name: 'StaffCount',
  table: 'staff_count',
  index: ({ placeId }) => ({ place: placeId, facets: {} }),
  columns: {
    placeId: { type: 'text' },
    companyId: { type: 'text', nullable: true },
    role: { type: 'text' },
    count: { type: 'int', nullable: true },
    countPrecision: { type: 'text', nullable: true },
    asOf: { type: 'date', nullable: true },
  },
});

// Neither filtered nor sorted by the count, which could tell the small counts that are withheld.
export const staffCountList: ListDescription<StaffCountRow> = {
  entity: StaffCountEntity,
  type: 'StaffCount',
  noun: ['a staff count', 'staff counts'],
  columns: {
    id: { property: 'id', type: 'ID', sorts: true },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    company: { property: 'companyId', type: 'ID', names: 'Organization' },
    role: { property: 'role', type: 'StaffRole' },
    validFrom: { property: 'validFrom', type: 'Date', sorts: true },
    validTo: { property: 'validTo', type: 'Date' },
  },
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
  placeProperty: 'placeId',
};
