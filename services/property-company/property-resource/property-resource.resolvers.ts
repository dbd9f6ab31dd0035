import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const propertyResourceResolvers: Resolvers = {
  Query: {
    propertyResources: (_root, list, { loaders }) => readConnection(loaders.propertyResources, list),
  },

  PropertyResource: {
    __resolveReference: ({ id }, { loaders }) => loaders.propertyResourceById.load(id),
    // Only the keys: coordination keeps the matters.
    matters: ({ matterCodes }) => matterCodes?.map((code) => ({ code })) ?? null,
    listedSince: ({ validFrom }) => validFrom,
    listedUntil: ({ validTo }) => validTo,
  },
};
