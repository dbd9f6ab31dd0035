import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import { requirePlace } from '@courtyard/shared/place-replica/place-exists';
import { PropertyResourceEntity, type PropertyResourceRow } from './property-resource.entity';

/**
 * Lists a resource. Throws NOT_FOUND for an unknown place, and CLAIM_FOR_ANOTHER for one of somebody else: nobody lends
 * what others own.
 */
export async function listPropertyResource(
  manager: EntityManager,
  resource: NewFact<PropertyResourceRow>,
): Promise<void> {
  await requirePlace(manager, resource.placeId);
  const { tenant, ownerId } = resource;
  if (ownerId !== tenant) throw refusal('CLAIM_FOR_ANOTHER', { tenant, holder: ownerId });
  await recordFact(manager, PropertyResourceEntity, resource);
}
