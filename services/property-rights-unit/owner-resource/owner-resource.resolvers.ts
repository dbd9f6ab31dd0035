import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const ownerResourceResolvers: Resolvers = {
  Query: {
    ownerUnitResources: (_root, list, { loaders }) => readConnection(loaders.ownerUnitResources, list),
  },

  OwnerUnitResource: {
    __resolveReference: ({ id }, { loaders }) => loaders.ownerResourceById.load(id),
    // Only the keys: coordination keeps the matters.
    matters: ({ matterCodes }) => matterCodes?.map((code) => ({ code })) ?? null,
    listedSince: ({ validFrom }) => validFrom,
    listedUntil: ({ validTo }) => validTo,
  },
};
