import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requireIssue } from '../issue-clock/require-issue';
import { HandoverEntity, type HandoverRow } from './handover.entity';

/**
 * Records that an issue went from one body to another. Throws NOT_FOUND for an unknown issue, BASIS_MISSING where it is
 * given back on no basis, and FACT_INCONSISTENT where it stays with the body it is said to leave.
 */
export async function recordHandover(manager: EntityManager, handover: NewFact<HandoverRow>): Promise<void> {
  const { id, issueId, fromId, toId, returned, basis } = handover;
  await requireIssue(manager, issueId);
  if (fromId === toId) throw refusal('FACT_INCONSISTENT', { id, why: 'it stays where it is' });
  if (returned && !basis?.trim()) throw refusal('BASIS_MISSING', { id });
  await recordFact(manager, HandoverEntity, handover);
}
