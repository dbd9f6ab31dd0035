import type { Day } from '@courtyard/shared/calendar';
import type { OrganizationKind } from '../resolver-types.generated';
import type { CommitteeMembershipRow } from './membership.entity';
import type { CommitteeSeatRuleRow } from './seat-rule.entity';

/** A seat as a rule looks at it: the kinds of those concerned in place of their names. */
export type SeatClaim = Pick<CommitteeMembershipRow, 'seat' | 'role' | 'procedure' | 'state'> & {
  readonly committeeKind: OrganizationKind;
  /** Null while nobody has the seat. */
  readonly memberKind: OrganizationKind | null;
  readonly nominatorKind: OrganizationKind | null;
  /** First day of the term; null where it is not stated. */
  readonly day: Day | null;
};

/** Whether a rule lets somebody take a seat. What the seat leaves open, no rule can forbid. */
export function admitsSeat(rule: CommitteeSeatRuleRow, seat: SeatClaim): boolean {
  return (
    rule.seat === seat.seat &&
    admits(rule.committeeKinds, seat.committeeKind) &&
    admits(rule.memberKinds, seat.memberKind) &&
    admits(rule.nominatorKinds, seat.nominatorKind) &&
    (rule.memberRole === null || seat.role === null || rule.memberRole === seat.role) &&
    isGoneThrough(rule, seat) &&
    holdsOn(rule, seat.day)
  );
}

function admits(kinds: readonly OrganizationKind[] | null, kind: OrganizationKind | null): boolean {
  return kinds === null || kind === null || kinds.includes(kind);
}

/** Nobody is seated before what the rule asks for has been gone through. */
function isGoneThrough({ procedure }: CommitteeSeatRuleRow, seat: SeatClaim): boolean {
  const isSeated = seat.state === 'SEATED' || seat.state === 'ENDED';
  return procedure === null || !isSeated || seat.procedure === procedure;
}

/** A term without a day is judged by every rule there ever was. */
function holdsOn({ validFrom, validTo }: CommitteeSeatRuleRow, day: Day | null): boolean {
  if (day === null) return true;
  return (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);
}
