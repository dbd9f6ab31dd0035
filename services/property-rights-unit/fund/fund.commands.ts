import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { MaintenanceFundEntity, type MaintenanceFundRow } from './fund.entity';

/** Records the state of a maintenance fund. Throws NOT_FOUND for an unknown place. */
export async function recordFund(manager: EntityManager, fund: NewFact<MaintenanceFundRow>): Promise<void> {
  await requirePlace(manager, fund.placeId);
  await recordFact(manager, MaintenanceFundEntity, fund);
}
