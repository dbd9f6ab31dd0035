import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '../database/record';
import { refusal } from '../errors/refusal';
import { requirePlace } from '../place-replica/place-exists';
import { mayState, type ClaimSource } from './claim-sources';
import { ClaimEntity, type ClaimRow } from './claim.entity';

export type NewClaim = NewFact<ClaimRow>;

/**
 * Writes a claim into the list of one source. Throws NOT_FOUND for an unknown place and CLAIM_NOT_ALLOWED where
 * the source cannot take that stance for the role, and CLAIM_FOR_ANOTHER where the holder is neither the tenant
 * itself nor bound by an agreement: nobody states the duties of others.
 */
export async function stateClaim(
  manager: EntityManager,
  source: ClaimSource,
  claim: NewClaim,
): Promise<void> {
  await requirePlace(manager, claim.placeId);
  if (!mayState(source, claim.role, claim.stance)) {
    throw refusal('CLAIM_NOT_ALLOWED', { source, role: claim.role, stance: claim.stance });
  }
  if (claim.holderId !== claim.tenant && claim.agreementId === null) {
    throw refusal('CLAIM_FOR_ANOTHER', { tenant: claim.tenant, holder: claim.holderId });
  }
  await recordFact(manager, ClaimEntity, claim);
}
