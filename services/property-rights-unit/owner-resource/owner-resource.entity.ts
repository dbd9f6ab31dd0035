import {
  lentResourceEntity,
  resourceList,
  type LentResourceRow,
} from '@courtyard/shared/resource/resource.entity';

/** A resource of owner units. */
export type OwnerUnitResourceRow = LentResourceRow;

export const OwnerUnitResourceEntity = lentResourceEntity('OwnerUnitResource');

export const ownerResourceList = resourceList(OwnerUnitResourceEntity, {
  noun: ['an owner unit resource', 'owner unit resources'],
});
