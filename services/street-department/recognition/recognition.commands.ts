import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { RecognitionEntity, type RecognitionRow } from './recognition.entity';

/** Records a recognition. Throws NOT_FOUND where the place or the area of the list is unknown. */
export async function recordRecognition(
  manager: EntityManager,
  recognition: NewFact<RecognitionRow>,
): Promise<void> {
  await requirePlace(manager, recognition.placeId);
  await requirePlace(manager, recognition.areaId);
  await recordFact(manager, RecognitionEntity, recognition);
}
