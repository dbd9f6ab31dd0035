import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requireIssue } from './require-issue';
import { IssueClockEntity, type IssueClockRow } from './issue-clock.entity';

/** Starts the clock of an issue. Throws NOT_FOUND for an unknown issue, and CONFLICT where its clock runs already. */
export async function startClock(manager: EntityManager, clock: NewFact<IssueClockRow>): Promise<void> {
  await requireIssue(manager, clock.issueId);
  const running = await manager.findOneBy(IssueClockEntity, { issueId: clock.issueId });
  if (running !== null && running.id !== clock.id) {
    throw refusal('CONFLICT', { id: clock.issueId, why: 'its clock runs already and is not set back' });
  }
  await recordFact(manager, IssueClockEntity, clock);
}
