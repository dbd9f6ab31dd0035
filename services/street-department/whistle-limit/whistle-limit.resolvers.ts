import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const whistleLimitResolvers: Resolvers = {
  Query: {
    whistleLimits: (_root, list, { loaders }) => readConnection(loaders.whistleLimits, list),
  },

  WhistleLimit: {
    // Only the key: coordination keeps the places.
    place: ({ placeId }) => ({ id: placeId }),
  },
};
