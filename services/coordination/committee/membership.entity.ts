import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type {
  CommitteeMemberRole,
  CommitteeMembershipState,
  CommitteeSeatKind,
  SeatProcedure,
} from '../resolver-types.generated';

/** A seat in a body and who has it, never by name; its period is the term. */
export interface CommitteeMembershipRow extends PeriodRow {
  committeeId: string;
  seat: CommitteeSeatKind;
  organizationId: string | null;
  role: CommitteeMemberRole | null;
  nominatedById: string | null;
  procedure: SeatProcedure | null;
  state: CommitteeMembershipState;
}

export const CommitteeMembershipEntity = periodEntity<CommitteeMembershipRow>({
  name: 'CommitteeMembership',
  table: 'committee_membership',
  index: ({ committeeId, organizationId, seat, state }) => ({
    place: null,
    facets: { committeeId, organizationId, seat, state },
  }),
  columns: {
    committeeId: { type: 'text' },
    seat: { type: 'text' },
    organizationId: { type: 'text', nullable: true },
    role: { type: 'text', nullable: true },
    nominatedById: { type: 'text', nullable: true },
    procedure: { type: 'text', nullable: true },
    state: { type: 'text' },
  },
});

export const membershipList: ListDescription<CommitteeMembershipRow> = {
  entity: CommitteeMembershipEntity,
  type: 'CommitteeMembership',
  noun: ['a committee membership', 'committee memberships'],
  columns: {
    id: { property: 'id', type: 'ID', sorts: true },
    committee: { property: 'committeeId', type: 'ID' },
    organization: { property: 'organizationId', type: 'ID' },
    nominatedBy: { property: 'nominatedById', type: 'ID' },
    seat: { property: 'seat', type: 'CommitteeSeatKind' },
    state: { property: 'state', type: 'CommitteeMembershipState' },
    validFrom: { property: 'validFrom', type: 'Date', sorts: true },
    validTo: { property: 'validTo', type: 'Date' },
  },
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
};
