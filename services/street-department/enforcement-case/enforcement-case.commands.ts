import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { EnforcementCaseEntity, type EnforcementCaseRow } from './enforcement-case.entity';

/** Records an enforcement case. Throws NOT_FOUND for an unknown place and CONFLICT for an open case with an end. */
export async function recordEnforcementCase(
  manager: EntityManager,
  enforcementCase: NewFact<EnforcementCaseRow>,
): Promise<void> {
  const { id, placeId, state, closedAt } = enforcementCase;
  await requirePlace(manager, placeId);
  if (closedAt !== null && state !== 'CLOSED' && state !== 'DROPPED') {
    throw refusal('CONFLICT', { id, why: `a case in the state ${state} has no end` });
  }
  await recordFact(manager, EnforcementCaseEntity, enforcementCase);
}
