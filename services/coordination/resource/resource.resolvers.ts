import { readConnection } from '@courtyard/shared/list/connection';
import type { Context } from '../context';
import type { Resolvers } from '../resolver-types.generated';
import { findResources } from './find-resources';
import { resourceTypes, type FoundResource, type ResourceType } from './resource.entity';

/** What the index knows of every resource, whatever its type; the details are the owners'. */
export const indexedResource = {
  __resolveReference: ({ id }: { id: string }, { loaders }: Context) => loaders.resourceById.load(id),
  owner: ({ ownerId }: FoundResource, _args: object, { loaders }: Context) =>
    ownerId === null ? null : loaders.organizationById.load(ownerId),
  place: ({ placeId }: FoundResource, _args: object, { loaders }: Context) =>
    placeId === null ? null : loaders.placeById.load(placeId),
  sourceKind: ({ sourceKind }: FoundResource) => sourceKind,
  distanceM: ({ distanceM }: FoundResource) => distanceM ?? null,
  isOpen: ({ isOpen }: FoundResource) => isOpen ?? null,
};

const everyType = Object.fromEntries(resourceTypes.map((type) => [type, indexedResource])) as Record<
  ResourceType,
  typeof indexedResource
>;

export const resourceResolvers: Resolvers = {
  ...everyType,

  Query: {
    resources: (_root, search, context) => findResources(search, context),
  },

  Place: {
    resources: ({ id }, list, { loaders }) => readConnection(loaders.resources, list, { below: id }),
  },

  Organization: {
    offers: ({ id }, list, { loaders }) =>
      readConnection(loaders.resources, list, { property: 'ownerId', id }),
  },

  ResourceConnection: {
    watermarks: (_connection, _args, { loaders }) => loaders.watermarks.load('all'),
  },

  Resource: { __resolveType: ({ typename }) => typename },
};
