import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { SelfGovernanceBodyEntity, type SelfGovernanceBodyRow } from './self-governance-body.entity';

/** Enters a body of self-government. Throws NOT_FOUND for an unknown place. */
export async function registerSelfGovernanceBody(
  manager: EntityManager,
  body: NewFact<SelfGovernanceBodyRow>,
): Promise<void> {
  await requirePlace(manager, body.placeId);
  await recordFact(manager, SelfGovernanceBodyEntity, body);
}
