import {
  lentResourceEntity,
  resourceList,
  type LentResourceRow,
} from '@courtyard/shared/resource/resource.entity';

/** A resource of the street and its departments. */
export type StreetResourceRow = LentResourceRow;

export const StreetResourceEntity = lentResourceEntity('StreetResource');

export const streetResourceList = resourceList(StreetResourceEntity, {
  noun: ['a street resource', 'street resources'],
});
