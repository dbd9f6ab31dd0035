import type { EntityManager } from 'typeorm';
import { listLentResource, type NewLentResource } from '@courtyard/shared/resource/list-resource';
import { StreetResourceEntity } from './street-resource.entity';

/** Lists a resource of the street and its departments, as `listLentResource` does. */
export function listStreetResource(manager: EntityManager, resource: NewLentResource): Promise<void> {
  return listLentResource(manager, StreetResourceEntity, resource);
}
