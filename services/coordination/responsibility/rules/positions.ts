import { rolesHeldBy } from '@courtyard/shared/claim/claim-sources';
import { nearestPerSource, type ScopedClaim } from './collect';
import type { Question } from './facts';
import { endOf } from './validity';

/** The claims that bear on a question, sorted by what they say. */
export interface Positions {
  /** Claims that say somebody fills the role. */
  readonly accepted: readonly ScopedClaim[];
  /** Claims whose holder exists and does not act. */
  readonly dormant: readonly ScopedClaim[];
  /** The last claims that filled the role once. */
  readonly ended: readonly ScopedClaim[];
  readonly disclaimed: readonly ScopedClaim[];
  readonly contested: readonly ScopedClaim[];
  readonly noAuthority: readonly ScopedClaim[];
}

/** Sorts claims into positions. Only a source that may hold the role can fill it, or let it lie dormant. */
export function takePositions(claims: readonly ScopedClaim[], { role }: Question): Positions {
  const holding = claims.filter(
    (claim) => rolesHeldBy[claim.source].includes(role) && (role === 'FALLBACK' || !isFallback(claim)),
  );
  const standing = nearestPerSource(
    holding.filter(({ ended, stance }) => !ended && (stance === 'ACCEPTED' || stance === 'DORMANT')),
  );
  const stating = (stance: ScopedClaim['stance']) =>
    claims.filter((claim) => !claim.ended && claim.stance === stance);
  return {
    accepted: standing.filter(({ stance }) => stance === 'ACCEPTED'),
    dormant: standing.filter(({ stance }) => stance === 'DORMANT'),
    ended: lastEnded(holding.filter(({ ended, stance }) => ended && stance === 'ACCEPTED')),
    disclaimed: stating('DISCLAIMED'),
    contested: stating('CONTESTED'),
    noAuthority: stating('NO_AUTHORITY'),
  };
}

/** Who filled the role last, from near or far: whoever did before them left nothing unfilled. */
function lastEnded(claims: readonly ScopedClaim[]): ScopedClaim[] {
  const last = claims
    .map((claim) => endOf(claim) ?? '')
    .sort()
    .at(-1);
  return claims.filter((claim) => endOf(claim) === last);
}

/** Stepping in for an emergency fills no role. */
export function isFallback({ role, basis }: Pick<ScopedClaim, 'role' | 'basis'>): boolean {
  return role === 'FALLBACK' || basis === 'EMERGENCY_FALLBACK';
}
