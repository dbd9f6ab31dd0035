import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { ActivityEntity, type ActivityRow } from './activity.entity';

/**
 * Records an activity. Throws NOT_FOUND for an unknown place and FACT_INCONSISTENT where a yearly number is
 * claimed without one, or given without being claimed.
 */
export async function recordActivity(manager: EntityManager, activity: NewFact<ActivityRow>): Promise<void> {
  await requirePlace(manager, activity.placeId);
  const { id, frequency, timesPerYear } = activity;
  if ((frequency === 'YEARLY_NUMBER') !== (timesPerYear !== null)) {
    throw refusal('FACT_INCONSISTENT', { id, why: 'a yearly number goes with how many times a year it is' });
  }
  await recordFact(manager, ActivityEntity, activity);
}
