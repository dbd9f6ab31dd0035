import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { DemandLedgerEntity } from '../ledger/ledger.entity';
import type { IssueState } from '../resolver-types.generated';
import { IssueEntity, type IssueRow } from './issue.entity';

/** The states of an issue that somebody has put right. */
const solvedStates: readonly IssueState[] = ['RESOLVED', 'CONFIRMED', 'CLOSED_UNCONFIRMED', 'CLOSED'];

/**
 * Enters an issue. Throws NOT_FOUND for an unknown place or list, STATE_NOT_ALLOWED where it was solved on a day and
 * is said to be open, and FACT_INCONSISTENT where a demander is named that is no unit.
 */
export async function registerIssue(manager: EntityManager, issue: NewFact<IssueRow>): Promise<void> {
  await requirePlace(manager, issue.placeId);
  const { id, ledgerId, solvedAt, state, demanderId, demanderKind } = issue;
  if (ledgerId !== null && !(await manager.existsBy(DemandLedgerEntity, { id: ledgerId }))) {
    throw refusal('NOT_FOUND', { type: 'DemandLedger', id: ledgerId });
  }
  if (solvedAt !== null && !solvedStates.includes(state)) {
    throw refusal('STATE_NOT_ALLOWED', { id, state, why: 'a day on which it was solved is given' });
  }
  if (demanderId && demanderKind !== 'UNIT') {
    throw refusal('FACT_INCONSISTENT', { id, why: 'only a unit is named as the demander' });
  }
  await recordFact(manager, IssueEntity, issue);
}
