import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { IssueEntity, type IssueRow } from './issue.entity';

/** Enters an issue. Throws NOT_FOUND for an unknown place. */
export async function registerIssue(manager: EntityManager, issue: NewFact<IssueRow>): Promise<void> {
  await requirePlace(manager, issue.placeId);
  await recordFact(manager, IssueEntity, issue);
}
