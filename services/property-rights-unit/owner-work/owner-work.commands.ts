import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { OwnerWorkEntity, type OwnerWorkRow } from './owner-work.entity';

/**
 * Enters a work of an owner. Throws NOT_FOUND for an unknown place, CLAIM_FOR_ANOTHER for a work of somebody else,
 * FACT_INCONSISTENT for a hazard without a title or a state, and STATE_NOT_ALLOWED for one that is said to be gone
 * before it was replaced.
 */
export async function recordOwnerWork(manager: EntityManager, work: NewFact<OwnerWorkRow>): Promise<void> {
  await requirePlace(manager, work.placeId);
  const { tenant, ownerId } = work;
  if (ownerId !== tenant) throw refusal('CLAIM_FOR_ANOTHER', { tenant, holder: ownerId });
  checkHazard(work);
  await recordFact(manager, OwnerWorkEntity, work);
}

function checkHazard({ id, kind, state, hazardTitleZh, hazardState }: NewFact<OwnerWorkRow>): void {
  if ((hazardTitleZh === null) !== (hazardState === null)) {
    throw refusal('FACT_INCONSISTENT', { id, why: 'a hazard has both a title and a state' });
  }
  const isReplaced = kind === 'REPLACEMENT' && state === 'COMPLETED';
  if (hazardState === 'ELIMINATED' && !isReplaced) {
    throw refusal('STATE_NOT_ALLOWED', {
      id,
      state: hazardState,
      why: 'a hazard is gone when what caused it was replaced, or a new appraisal says so',
    });
  }
}
