import { readConnection } from '@courtyard/shared/list/connection';
import { lentResourceResolvers } from '@courtyard/shared/resource/resource.resolvers';
import type { Resolvers } from '../resolver-types.generated';

export const propertyResourceResolvers: Resolvers = {
  Query: {
    propertyResources: (_root, list, { loaders }) => readConnection(loaders.resources, list),
  },

  PropertyResource: lentResourceResolvers,
};
