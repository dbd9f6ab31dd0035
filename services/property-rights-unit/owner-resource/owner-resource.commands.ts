import type { EntityManager } from 'typeorm';
import { listLentResource, type NewLentResource } from '@courtyard/shared/resource/list-resource';
import { OwnerUnitResourceEntity } from './owner-resource.entity';

/** Lists a resource of owner units, as `listLentResource` does. */
export function listOwnerResource(manager: EntityManager, resource: NewLentResource): Promise<void> {
  return listLentResource(manager, OwnerUnitResourceEntity, resource);
}
