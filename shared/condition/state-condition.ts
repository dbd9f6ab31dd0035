import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '../database/record';
import { requirePlace } from '../place-replica/place-exists';
import { ConditionEntity, type ConditionRow } from './condition.entity';

export type NewCondition = NewFact<ConditionRow>;

/** Writes a condition. Throws NOT_FOUND for an unknown place. */
export async function stateCondition(manager: EntityManager, condition: NewCondition): Promise<void> {
  await requirePlace(manager, condition.placeId);
  await recordFact(manager, ConditionEntity, condition);
}
