import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { StatedGoalEntity, type StatedGoalRow } from './goal.entity';

/** States what a body wants to reach. Throws NOT_FOUND for an unknown place. */
export async function stateGoal(manager: EntityManager, goal: NewFact<StatedGoalRow>): Promise<void> {
  await requirePlace(manager, goal.placeId);
  await recordFact(manager, StatedGoalEntity, goal);
}
