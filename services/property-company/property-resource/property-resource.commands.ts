import type { EntityManager } from 'typeorm';
import { listLentResource, type NewLentResource } from '@courtyard/shared/resource/list-resource';
import { PropertyResourceEntity } from './property-resource.entity';

/** Lists a resource of property companies, as `listLentResource` does. */
export function listPropertyResource(manager: EntityManager, resource: NewLentResource): Promise<void> {
  return listLentResource(manager, PropertyResourceEntity, resource);
}
