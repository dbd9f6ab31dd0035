import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { ResourceLedgerEntity } from '../resource-ledger/resource-ledger.entity';
import { CommunityResourceEntity, type CommunityResourceRow } from './community-resource.entity';

/**
 * Lists a resource. Throws NOT_FOUND for an unknown place or ledger, and RESOURCE_NOT_ADMITTED for one that others
 * cannot use in any of the ways its ledger asks for.
 */
export async function listCommunityResource(
  manager: EntityManager,
  resource: NewFact<CommunityResourceRow>,
): Promise<void> {
  await requirePlace(manager, resource.placeId);
  if (resource.ledgerId !== null) await requireAdmission(manager, resource.ledgerId, resource);
  await recordFact(manager, CommunityResourceEntity, resource);
}

async function requireAdmission(
  manager: EntityManager,
  ledgerId: string,
  { id, availability }: Pick<CommunityResourceRow, 'id' | 'availability'>,
): Promise<void> {
  const ledger = await manager.getRepository(ResourceLedgerEntity).findOneBy({ id: ledgerId });
  if (ledger === null) throw refusal('NOT_FOUND', { type: 'ResourceLedger', id: ledgerId });
  if (!availability.some((way) => ledger.admits.includes(way))) {
    throw refusal('RESOURCE_NOT_ADMITTED', { id, ways: ledger.admits.join(', ') });
  }
}
