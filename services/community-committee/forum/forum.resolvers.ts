import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const forumResolvers: Resolvers = {
  Query: {
    forums: (_root, list, { loaders }) => readConnection(loaders.forums, list),
  },

  Forum: {
    // Only the keys: coordination keeps places and organizations.
    place: ({ placeId }) => ({ id: placeId }),
    convener: ({ convenerId }) => ({ id: convenerId }),
  },

  Place: {
    forums: ({ id }, list, { loaders }) => readConnection(loaders.forums, list, { below: id }),
  },
};
