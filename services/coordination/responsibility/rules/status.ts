import { claimSources, rolesHeldBy, type ClaimSource } from '@courtyard/shared/claim/claim-sources';
import { nearerFirst, type ScopedClaim } from './collect';
import type { Facts, Question } from './facts';
import type { Positions } from './positions';

/** How a responsibility stands on paper, from best to worst; UNKNOWN stands apart. */
export const knownStatuses = ['ACTIVE', 'SHARED', 'DISPUTED', 'DORMANT', 'LAPSED', 'VACANT'] as const;
export type KnownStatus = (typeof knownStatuses)[number];
export type Status = KnownStatus | 'UNKNOWN';

/** A status with the claims that decided it. */
export interface Standing {
  readonly status: Status;
  readonly deciding: readonly ScopedClaim[];
}

/** Rules 2 to 4: who fills the role, and if nobody, what is left of those who did. */
export function judge(positions: Positions, facts: Facts, question: Question): Standing {
  const { accepted, contested, dormant, ended } = positions;
  if (isDisputed(positions, facts, question))
    return { status: 'DISPUTED', deciding: [...accepted, ...contested] };

  const filling = withoutRefused(positions);
  if (filling.length > 0)
    return { status: holdersOf(filling).size > 1 ? 'SHARED' : 'ACTIVE', deciding: filling };
  // A source that could not be asked may hold the role: nothing is known, and nothing is vacant.
  if (unavailableHolders(facts, question).length > 0) return { status: 'UNKNOWN', deciding: [] };
  if (dormant.length > 0) return { status: 'DORMANT', deciding: dormant };
  if (ended.length > 0) return { status: 'LAPSED', deciding: ended };
  return { status: 'VACANT', deciding: [] };
}

/** Whether a role is not filled, as far as is known. */
export function isUnfilled(status: Status): boolean {
  return status === 'VACANT' || status === 'LAPSED' || status === 'DORMANT';
}

/** The sources that may hold the role and could not be asked. */
export function unavailableHolders({ claims }: Facts, { role }: Question): ClaimSource[] {
  return claimSources.filter((source) => claims[source] === null && rolesHeldBy[source].includes(role));
}

function isDisputed(
  { accepted, contested }: Positions,
  { matters }: Facts,
  { matterCode }: Question,
): boolean {
  const shared = matters.get(matterCode)?.shareAllowed === true || restOnOneAgreement(accepted);
  const rivals = holdersOf(accepted).size > 1 && !shared;
  return rivals || accepted.some((claim) => contested.some(({ holderId }) => holderId !== claim.holderId));
}

/**
 * A holder whose refusal is as near as its acceptance, or nearer, does not fill the role. Asked only where nothing
 * is disputed: a refusal can open a gap and never settles a dispute.
 */
function withoutRefused({ accepted, disclaimed, noAuthority }: Positions): readonly ScopedClaim[] {
  const refusals = [...disclaimed, ...noAuthority];
  return accepted.filter(
    (claim) =>
      !refusals.some(
        (refusal) =>
          refusal.source === claim.source &&
          refusal.holderId === claim.holderId &&
          nearerFirst(refusal, claim) <= 0,
      ),
  );
}

/** Several claims that rest on one agreement make their holders partners and not rivals. */
function restOnOneAgreement(claims: readonly ScopedClaim[]): boolean {
  const agreements = new Set(claims.map(({ agreementId }) => agreementId));
  return agreements.size === 1 && !agreements.has(null);
}

function holdersOf(claims: readonly ScopedClaim[]): Set<string> {
  return new Set(claims.map(({ holderId }) => holderId));
}
