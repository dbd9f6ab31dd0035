import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { IndicatorEntity, type IndicatorRow } from './indicator.entity';

/** Records what was counted at a place in a period. Throws NOT_FOUND for an unknown place. */
export async function recordIndicator(
  manager: EntityManager,
  indicator: NewFact<IndicatorRow>,
): Promise<void> {
  await requirePlace(manager, indicator.placeId);
  await recordFact(manager, IndicatorEntity, indicator);
}
