import type { Day } from '@courtyard/shared/calendar';
import type { Derivation } from '../responsibility/rules/derive';
import type { Facts } from '../responsibility/rules/facts';
import { lockedFunds } from '../responsibility/rules/locked-funds';
import { isUnfilled } from '../responsibility/rules/status';

/** A role that is not filled as it should be, and since when that is so. */
export interface OpenGap extends Derivation {
  readonly openSince: Day | null;
}

/** A role that nobody fills is a gap for as long as it stands like that; one whose money is locked, since the lock. */
export function openGap(derived: Derivation, facts: Facts): OpenGap {
  const lacksOnlyMoney = !isUnfilled(derived.status) && derived.gaps.every((kind) => kind === 'FUND_LOCKED');
  return { ...derived, openSince: lacksOnlyMoney ? lockedSince(derived, facts) : derived.since };
}

/** A lock from before the role was taken on is none of its holder's until then. */
function lockedSince({ holders, since, asOf }: Derivation, facts: Facts): Day | null {
  const locks = lockedFunds(facts, asOf)
    .filter(({ holderId }) => holders.includes(holderId))
    .map(({ validFrom }) => validFrom);
  const known = locks.filter((day) => day !== null).sort();
  const [first] = known;
  if (first === undefined || known.length < locks.length) return null;
  return since !== null && since > first ? since : first;
}
