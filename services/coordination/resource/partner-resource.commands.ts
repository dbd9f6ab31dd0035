import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { MatterEntity } from '../matter/matter.entity';
import { OrganizationEntity } from '../organization/organization.entity';
import { PartnerResourceEntity, type PartnerResourceRow } from './partner-resource.entity';

/**
 * Lists what a unit without a service of its own offers. Throws NOT_FOUND for a place or an owner that the
 * register does not have, and UNKNOWN_TERM for a matter that the vocabulary does not have.
 */
export async function listPartnerResource(
  manager: EntityManager,
  resource: NewFact<PartnerResourceRow>,
): Promise<void> {
  for (const placeId of [resource.placeId, ...resource.servesIds]) await requirePlace(manager, placeId);
  if (!(await manager.existsBy(OrganizationEntity, { id: resource.ownerId })))
    throw refusal('NOT_FOUND', { type: 'Organization', id: resource.ownerId });
  await requireMatters(manager, resource.matterCodes ?? []);
  await recordFact(manager, PartnerResourceEntity, resource);
}

async function requireMatters(manager: EntityManager, codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    if (!(await manager.existsBy(MatterEntity, { code })))
      throw refusal('UNKNOWN_TERM', { vocabulary: 'Matter', term: code });
  }
}
