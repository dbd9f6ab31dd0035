import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requireIssue } from '../issue-clock/require-issue';
import { IssueSupportEntity, type IssueSupportRow } from './issue-support.entity';

/** Records how many have joined in. Throws NOT_FOUND for an unknown issue, FACT_INCONSISTENT for fewer than nobody. */
export async function countSupport(manager: EntityManager, support: NewFact<IssueSupportRow>): Promise<void> {
  const { id, issueId, supporters } = support;
  await requireIssue(manager, issueId);
  if (supporters < 0) throw refusal('FACT_INCONSISTENT', { id, why: 'fewer than nobody joined in' });
  await recordFact(manager, IssueSupportEntity, support);
}
