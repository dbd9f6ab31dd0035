import { claimSources, type ClaimSource } from '@courtyard/shared/claim/claim-sources';
import type { ClaimFact, Facts, Question } from './facts';
import { matterDistance } from './matter-tree';
import { hasBegun, hasEnded } from './validity';

/** A claim that bears on a question, with how near it is. */
export interface ScopedClaim extends ClaimFact {
  readonly source: ClaimSource;
  readonly placeDistance: number;
  readonly matterDistance: number;
  readonly ended: boolean;
}

/**
 * Rule 1: the claims that have begun, whose matter is the asked one or one above that inherits down, and whose
 * place is the asked one or one it lies in. The role is the asked one.
 */
export function claimsInScope(facts: Facts, question: Question): ScopedClaim[] {
  return claimSources.flatMap((source) =>
    (facts.claims[source] ?? []).flatMap((claim) => {
      const placeDistance = facts.place.distances.get(claim.placeId);
      if (claim.role !== question.role || placeDistance === undefined || !hasBegun(claim, question.asOf))
        return [];
      const distance = matterDistance(facts.matters, question.matterCode, claim);
      if (distance === null) return [];
      return [
        { ...claim, source, placeDistance, matterDistance: distance, ended: hasEnded(claim, question.asOf) },
      ];
    }),
  );
}

/**
 * Rule 1, continued: within one source the nearest place wins, then the nearest matter. Sources do not override
 * each other.
 */
export function nearestPerSource(claims: readonly ScopedClaim[]): ScopedClaim[] {
  return claimSources.flatMap((source) => {
    const own = claims.filter((claim) => claim.source === source);
    const nearest = [...own].sort(nearerFirst)[0];
    return nearest === undefined ? [] : own.filter((claim) => nearerFirst(claim, nearest) === 0);
  });
}

/** Orders claims by nearness: first the place counts, then the matter. */
export function nearerFirst(one: ScopedClaim, other: ScopedClaim): number {
  return one.placeDistance - other.placeDistance || one.matterDistance - other.matterDistance;
}
