import { periodEntity, type PeriodRow } from '@courtyard/shared/database/fact-columns';
import type { ListDescription } from '@courtyard/shared/list/list-description';
import type {
  CommitteeMemberRole,
  CommitteeSeatKind,
  OrganizationKind,
  OrganizationLevel,
  SeatProcedure,
} from '../resolver-types.generated';

/** Who may take which seat of which body, with the time the rule holds for. */
export interface CommitteeSeatRuleRow extends PeriodRow {
  seat: CommitteeSeatKind;
  /** Null where the rule speaks of bodies of every kind. */
  committeeKinds: OrganizationKind[] | null;
  level: OrganizationLevel | null;
  partTime: boolean | null;
  /** Null where organizations of every kind may send somebody. */
  memberKinds: OrganizationKind[] | null;
  memberRole: CommitteeMemberRole | null;
  partyMember: boolean | null;
  qualificationZh: string | null;
  qualificationEn: string | null;
  nominatorKinds: OrganizationKind[] | null;
  procedure: SeatProcedure | null;
  policyId: string | null;
}

export const CommitteeSeatRuleEntity = periodEntity<CommitteeSeatRuleRow>({
  name: 'CommitteeSeatRule',
  table: 'committee_seat_rule',
  columns: {
    seat: { type: 'text' },
    committeeKinds: { type: 'text', array: true, nullable: true },
    level: { type: 'text', nullable: true },
    partTime: { type: 'boolean', nullable: true },
    memberKinds: { type: 'text', array: true, nullable: true },
    memberRole: { type: 'text', nullable: true },
    partyMember: { type: 'boolean', nullable: true },
    qualificationZh: { type: 'text', nullable: true },
    qualificationEn: { type: 'text', nullable: true },
    nominatorKinds: { type: 'text', array: true, nullable: true },
    procedure: { type: 'text', nullable: true },
    policyId: { type: 'text', nullable: true },
  },
});

export const seatRuleList: ListDescription<CommitteeSeatRuleRow> = {
  entity: CommitteeSeatRuleEntity,
  type: 'CommitteeSeatRule',
  noun: ['a committee seat rule', 'committee seat rules'],
  columns: {
    id: { property: 'id', type: 'ID', sorts: true },
    seat: { property: 'seat', type: 'CommitteeSeatKind' },
    committeeKinds: { property: 'committeeKinds', type: 'OrganizationKind' },
    memberKinds: { property: 'memberKinds', type: 'OrganizationKind' },
    level: { property: 'level', type: 'OrganizationLevel' },
    partTime: { property: 'partTime', type: 'Boolean' },
    validFrom: { property: 'validFrom', type: 'Date', sorts: true },
    validTo: { property: 'validTo', type: 'Date' },
  },
  defaultOrder: [{ property: 'id', direction: 'ASC' }],
};
