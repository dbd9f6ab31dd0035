import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { requireOrganization } from '../organization/organization.commands';
import { CooperationMechanismEntity, type CooperationMechanismRow } from './mechanism.entity';

/**
 * Enters a mechanism. Throws NOT_FOUND for a place or a party that the register does not have, and
 * FACT_INCONSISTENT where the parties named do not fit their number.
 */
export async function recordMechanism(
  manager: EntityManager,
  mechanism: NewFact<CooperationMechanismRow>,
): Promise<void> {
  await requirePlace(manager, mechanism.placeId);
  for (const id of [...mechanism.partyIds, ...mechanism.broughtInIds]) await requireOrganization(manager, id);
  checkParties(mechanism);
  await recordFact(manager, CooperationMechanismEntity, mechanism);
}

function checkParties({
  id,
  partyIds,
  partyCount,
  partiesCompleteness,
}: NewFact<CooperationMechanismRow>): void {
  if (partyCount === null) return;
  const named = new Set(partyIds).size;
  if (named > partyCount)
    throw refusal('FACT_INCONSISTENT', { id, why: `it has ${partyCount} parties, but names ${named}` });
  if (partiesCompleteness === 'COMPLETE' && named < partyCount)
    throw refusal('FACT_INCONSISTENT', { id, why: `it names ${named} of ${partyCount} parties as all` });
}
