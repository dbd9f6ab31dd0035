import type { EntityManager, EntitySchema } from 'typeorm';
import { recordFact, type NewFact } from '../database/record';
import { refusal } from '../errors/refusal';
import { requirePlace } from '../place-replica/place-exists';
import type { LentResourceRow } from './resource.entity';

export type NewLentResource = NewFact<LentResourceRow>;

/**
 * Lists a resource that its owner lends. Throws NOT_FOUND for an unknown place, and CLAIM_FOR_ANOTHER for one of
 * somebody else: nobody lends what others own.
 */
export async function listLentResource(
  manager: EntityManager,
  entity: EntitySchema<LentResourceRow>,
  resource: NewLentResource,
): Promise<void> {
  await requirePlace(manager, resource.placeId);
  const { tenant, ownerId } = resource;
  if (ownerId !== tenant) throw refusal('CLAIM_FOR_ANOTHER', { tenant, holder: ownerId });
  await recordFact(manager, entity, resource);
}
