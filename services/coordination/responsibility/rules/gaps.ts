import { rolesHeldBy } from '@courtyard/shared/claim/claim-sources';
import type { ScopedClaim } from './collect';
import type { ClaimFact, Facts, Question } from './facts';
import { matterDistance } from './matter-tree';
import { lockedFunds } from './locked-funds';
import type { Positions } from './positions';
import { isUnfilled, type Standing } from './status';
import { hasBegun, hasEnded } from './validity';

/** Why a role is not filled as it should be, in the order in which reasons are named. */
export const gapKinds = [
  'CLAIM_LAPSED',
  'HOLDER_DORMANT',
  'CONFLICTING_CLAIMS',
  'MUTUAL_DISCLAIMER',
  'NO_AUTHORITY',
  'SCOPE_HOLE',
  'BOUNDARY',
  'UNFUNDED',
  'FUND_LOCKED',
  'CIRCULAR_BLOCK',
  'NO_CLAIM',
  'SOURCE_UNAVAILABLE',
] as const;
export type GapKind = (typeof gapKinds)[number];

/** Rules 5 and 7: every reason that applies; "nobody ever claimed it" only where there is no other. */
export function findGaps(
  { status, deciding }: Standing,
  positions: Positions,
  facts: Facts,
  question: Question,
): GapKind[] {
  const unfilled = isUnfilled(status);
  const holds: Partial<Record<GapKind, boolean>> = {
    CLAIM_LAPSED: status === 'LAPSED',
    HOLDER_DORMANT: status === 'DORMANT',
    CONFLICTING_CLAIMS: status === 'DISPUTED',
    MUTUAL_DISCLAIMER: unfilled && new Set(positions.disclaimed.map(({ holderId }) => holderId)).size >= 2,
    NO_AUTHORITY: unfilled && positions.noAuthority.length > 0,
    SCOPE_HOLE: unfilled && hasContractForOtherMatters(facts, question),
    BOUNDARY: unfilled && facts.place.straddles,
    // Also where the holder now refuses: that unlocks no money.
    FUND_LOCKED:
      question.role === 'FUNDER' && isFundLocked([...positions.accepted, ...deciding], facts, question),
    SOURCE_UNAVAILABLE: status === 'UNKNOWN',
  };
  const found = gapKinds.filter((kind) => holds[kind] === true);
  return found.length === 0 && unfilled ? ['NO_CLAIM'] : found;
}

/** Contracts in force for the place, all of which leave the matter out: one that covers it leaves no hole. */
function hasContractForOtherMatters(
  { claims, place, matters }: Facts,
  { matterCode, role, asOf }: Question,
): boolean {
  if (!rolesHeldBy.CONTRACT.includes(role)) return false;
  const inForce = (claims.CONTRACT ?? []).filter(
    (claim) =>
      claim.stance === 'ACCEPTED' &&
      place.distances.has(claim.placeId) &&
      hasBegun(claim, asOf) &&
      !hasEnded(claim, asOf),
  );
  const covers = (claim: ClaimFact) => matterDistance(matters, matterCode, claim) !== null;
  return inForce.length > 0 && !inForce.some(covers);
}

function isFundLocked(claims: readonly ScopedClaim[], facts: Facts, { asOf }: Question): boolean {
  const holders = claims.filter(({ stance }) => stance !== 'CONTESTED').map(({ holderId }) => holderId);
  return lockedFunds(facts, asOf).some(({ holderId }) => holders.includes(holderId));
}
