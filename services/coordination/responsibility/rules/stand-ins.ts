import { claimSources, rolesHeldBy } from '@courtyard/shared/claim/claim-sources';
import type { ClaimFact, Facts, Question } from './facts';
import { matterDistance } from './matter-tree';
import { isFallback } from './positions';
import { isUnfilled, type Status } from './status';
import { hasBegun, hasEnded } from './validity';

/** Rule 6: who does the work although the role is not theirs. */
export interface StandIns {
  /** Compacts under which the neighbours do what a maintainer should. */
  readonly compacts: readonly string[];
  /** Organizations that step in for emergencies. */
  readonly fallbacks: readonly string[];
}

/** Stand-ins for a role; compacts count for a missing maintainer only, also those for a zone of the place. */
export function findStandIns(status: Status, facts: Facts, question: Question): StandIns {
  const covering = claimSources.flatMap((source) =>
    (facts.claims[source] ?? []).filter(
      (claim) => rolesHeldBy[source].includes(claim.role) && covers(claim, facts, question),
    ),
  );
  const { place } = facts;
  const compacts = covering.filter(
    ({ role, placeId, agreementId }) =>
      role === 'SELF_GOVERNOR' &&
      agreementId !== null &&
      (place.distances.has(placeId) || place.zones.has(placeId)),
  );
  const fallbacks = covering.filter((claim) => isFallback(claim) && place.distances.has(claim.placeId));
  const compensates = question.role === 'MAINTAINER' && isUnfilled(status);
  return {
    compacts: compensates ? distinct(compacts.map(({ agreementId }) => agreementId ?? '')) : [],
    fallbacks: question.role === 'FALLBACK' ? [] : distinct(fallbacks.map(({ holderId }) => holderId)),
  };
}

function covers(claim: ClaimFact, { matters }: Facts, { matterCode, asOf }: Question): boolean {
  const inForce = claim.stance === 'ACCEPTED' && hasBegun(claim, asOf) && !hasEnded(claim, asOf);
  return inForce && matterDistance(matters, matterCode, claim) !== null;
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}
