import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { WhistleLimitEntity, type WhistleLimitRow } from './whistle-limit.entity';

/**
 * Enters how long those who are called may take. Throws NOT_FOUND for an unknown place, and FACT_INCONSISTENT where
 * somebody would have to come before taking note.
 */
export async function recordWhistleLimit(
  manager: EntityManager,
  limit: NewFact<WhistleLimitRow>,
): Promise<void> {
  const { id, placeId, signWithinMinutes, reportInWithinMinutes } = limit;
  await requirePlace(manager, placeId);
  if (
    signWithinMinutes !== null &&
    reportInWithinMinutes !== null &&
    reportInWithinMinutes < signWithinMinutes
  ) {
    throw refusal('FACT_INCONSISTENT', { id, why: 'they would have to come before they sign' });
  }
  await recordFact(manager, WhistleLimitEntity, limit);
}

/** The limits that bear on a place, at whatever time, the nearest place first. */
export function limitsAt(manager: EntityManager, placeId: string): Promise<WhistleLimitRow[]> {
  return manager
    .createQueryBuilder()
    .select('row')
    .from(WhistleLimitEntity, 'row')
    .innerJoin('place_ancestor', 'pair', 'pair.ancestor_id = row.placeId AND pair.place_id = :placeId', {
      placeId,
    })
    .orderBy('pair.distance')
    .addOrderBy('row.id')
    .getMany();
}
