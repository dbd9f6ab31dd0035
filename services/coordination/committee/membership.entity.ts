import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import { bothDirections, type ListDescription } from '@courtyard/shared/list/list-description';
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
  filters: {
    id: 'id',
    committee: 'committeeId',
    organization: 'organizationId',
    nominatedBy: 'nominatedById',
    seat: 'seat',
    state: 'state',
    validFrom: 'validFrom',
    validTo: 'validTo',
  },
  orders: bothDirections({ ID: 'id', VALID_FROM: 'validFrom' }),
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
};
