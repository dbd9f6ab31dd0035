import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { PlaceClassificationEntity, type PlaceClassificationRow } from './classification.entity';

/** Puts a place into a class. Throws NOT_FOUND for an unknown place. */
export async function classifyPlace(
  manager: EntityManager,
  classification: NewFact<PlaceClassificationRow>,
): Promise<void> {
  await requirePlace(manager, classification.placeId);
  await recordFact(manager, PlaceClassificationEntity, classification);
}
