import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { HazardAppraisalEntity, type HazardAppraisalRow } from './appraisal.entity';

/** Records the finding of an appraisal. Throws NOT_FOUND for an unknown place. */
export async function recordAppraisal(
  manager: EntityManager,
  appraisal: NewFact<HazardAppraisalRow>,
): Promise<void> {
  await requirePlace(manager, appraisal.placeId);
  await recordFact(manager, HazardAppraisalEntity, appraisal);
}
