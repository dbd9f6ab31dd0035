import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { MatterEntity, type MatterRow } from './matter.entity';

/** Adds a matter to the vocabulary; one that is there already stays as it is. */
export async function defineMatter(manager: EntityManager, matter: NewFact<MatterRow>): Promise<void> {
  await recordFact(manager, MatterEntity, matter);
}
