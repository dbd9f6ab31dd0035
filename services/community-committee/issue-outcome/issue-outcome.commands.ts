import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requireIssue } from '../issue-clock/require-issue';
import { IssueOutcomeEntity, type IssueOutcomeRow } from './issue-outcome.entity';

/**
 * Records what a demander said. Throws NOT_FOUND for an unknown issue, and FACT_INCONSISTENT where a demander who did not
 * answer is said to have found something, or where those who handled the issue asked.
 */
export async function recordOutcome(
  manager: EntityManager,
  outcome: NewFact<IssueOutcomeRow>,
): Promise<void> {
  const { id, issueId, answered, solved, satisfied, askedById } = outcome;
  const { handlerIds } = await requireIssue(manager, issueId);
  if (!answered && (solved !== null || satisfied !== null)) {
    throw refusal('FACT_INCONSISTENT', { id, why: 'nobody answered' });
  }
  if (askedById !== null && handlerIds?.includes(askedById)) {
    throw refusal('FACT_INCONSISTENT', { id, why: 'those who handled it do not confirm it' });
  }
  await recordFact(manager, IssueOutcomeEntity, outcome);
}
