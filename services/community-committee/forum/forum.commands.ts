import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { ForumEntity, type ForumRow } from './forum.entity';

/** Describes how the people of a place deliberate. Throws NOT_FOUND for an unknown place. */
export async function describeForum(manager: EntityManager, forum: NewFact<ForumRow>): Promise<void> {
  await requirePlace(manager, forum.placeId);
  await recordFact(manager, ForumEntity, forum);
}
