import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { HotlineCaseEntity, type HotlineCaseRow } from './hotline-case.entity';

/** Records a call, for the eyes of its own organization only. Throws NOT_FOUND for an unknown place. */
export async function recordHotlineCase(
  manager: EntityManager,
  hotlineCase: Omit<NewFact<HotlineCaseRow>, 'visibility'>,
): Promise<void> {
  await requirePlace(manager, hotlineCase.placeId);
  await recordFact(manager, HotlineCaseEntity, { ...hotlineCase, visibility: 'TENANT' });
}
