import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { SubsidyEntity, type SubsidyRow } from './subsidy.entity';

/** Records public money for works. Throws NOT_FOUND for an unknown place. */
export async function recordSubsidy(manager: EntityManager, subsidy: NewFact<SubsidyRow>): Promise<void> {
  await requirePlace(manager, subsidy.placeId);
  await recordFact(manager, SubsidyEntity, subsidy);
}
