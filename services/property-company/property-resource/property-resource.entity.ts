import {
  lentResourceEntity,
  resourceList,
  type LentResourceRow,
} from '@courtyard/shared/resource/resource.entity';

/** A resource of property companies. */
export type PropertyResourceRow = LentResourceRow;

export const PropertyResourceEntity = lentResourceEntity('PropertyResource');

export const propertyResourceList = resourceList(PropertyResourceEntity, {
  noun: ['a property resource', 'property resources'],
});
