import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { DemandTrendEntity, type DemandTrendRow } from './trend.entity';

/** Notes in which direction problems or demands moved. Throws NOT_FOUND for an unknown place. */
export async function noteTrend(manager: EntityManager, trend: NewFact<DemandTrendRow>): Promise<void> {
  await requirePlace(manager, trend.placeId);
  await recordFact(manager, DemandTrendEntity, trend);
}
