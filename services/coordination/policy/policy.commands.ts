import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { requireOrganization } from '../organization/organization.commands';
import { PolicyDocumentEntity, type PolicyDocumentRow } from './policy.entity';

/**
 * Enters a policy document. Throws NOT_FOUND for a place or an issuer that the register does not have,
 * FACT_INCONSISTENT where nobody issues it, and STATE_NOT_ALLOWED for a draft that already holds.
 */
export async function recordPolicy(
  manager: EntityManager,
  policy: NewFact<PolicyDocumentRow>,
): Promise<void> {
  const { id, placeId, issuerIds, state, validFrom } = policy;
  await requirePlace(manager, placeId);
  for (const issuerId of issuerIds) await requireOrganization(manager, issuerId);
  if (issuerIds.length === 0) throw refusal('FACT_INCONSISTENT', { id, why: 'nobody issues it' });
  if (state === 'DRAFTING' && validFrom !== null)
    throw refusal('STATE_NOT_ALLOWED', { id, state, why: `it holds since ${validFrom}` });
  await recordFact(manager, PolicyDocumentEntity, policy);
}

/** Throws NOT_FOUND for a document that the register does not have. */
export async function requirePolicy(manager: EntityManager, id: string): Promise<void> {
  if (!(await manager.existsBy(PolicyDocumentEntity, { id })))
    throw refusal('NOT_FOUND', { type: 'PolicyDocument', id });
}
