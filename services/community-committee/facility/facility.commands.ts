import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { FacilityRecordEntity, type FacilityRecordRow } from './facility.entity';

/** Records how a facility has been doing. Throws NOT_FOUND for an unknown place. */
export async function recordFacility(
  manager: EntityManager,
  record: NewFact<FacilityRecordRow>,
): Promise<void> {
  await requirePlace(manager, record.placeId);
  await recordFact(manager, FacilityRecordEntity, record);
}
