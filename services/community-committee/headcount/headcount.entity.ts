import type { Day } from '@courtyard/shared/calendar';
import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type { Precision } from '@courtyard/shared/vocabulary-terms';
import type { CommunityRole } from '../resolver-types.generated';

/** How many people fill one or several roles of self-government at a place. */
export interface RoleHeadcountRow extends PeriodRow {
  placeId: string;
  roles: CommunityRole[];
  total: number | null;
  totalPrecision: Precision | null;
  partyMembers: number | null;
  partyMembersPrecision: Precision | null;
  asOf: Day | null;
  split: ReadonlyArray<CountOfRole> | null;
}

/** The part of a headcount that fills one role, as it is stored. */
export interface CountOfRole {
  readonly role: CommunityRole;
  readonly count: number;
}

export const RoleHeadcountEntity = periodEntity<RoleHeadcountRow>({
  name: 'RoleHeadcount',
  table: 'role_headcount',
  index: ({ placeId }) => ({ place: placeId, facets: {} }),
  columns: {
    placeId: { type: 'text' },
    roles: { type: 'text', array: true },
    total: { type: 'int', nullable: true },
    totalPrecision: { type: 'text', nullable: true },
    partyMembers: { type: 'int', nullable: true },
    partyMembersPrecision: { type: 'text', nullable: true },
    asOf: { type: 'date', nullable: true },
    split: { type: 'jsonb', nullable: true },
  },
});

export const headcountList: ListDescription<RoleHeadcountRow> = {
  entity: RoleHeadcountEntity,
  type: 'RoleHeadcount',
  noun: ['a role headcount', 'role headcounts'],
  columns: {
    id: { property: 'id', type: 'ID', sorts: true },
    place: { property: 'placeId', type: 'ID', names: 'Place' },
    roles: { property: 'roles', type: 'CommunityRole' },
  },
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
  placeProperty: 'placeId',
};
