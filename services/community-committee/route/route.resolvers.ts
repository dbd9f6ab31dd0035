import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const routeResolvers: Resolvers = {
  Query: {
    issueRoutes: (_root, list, { loaders }) => readConnection(loaders.issueRoutes, list),
  },

  IssueRoute: {
    // Only the keys: coordination keeps places and organizations.
    place: ({ placeId }) => ({ id: placeId }),
    handlers: ({ handlerIds }) => handlerIds.map((id) => ({ id })),
  },

  Place: {
    issueRoutes: ({ id }, list, { loaders }) => readConnection(loaders.issueRoutes, list, { below: id }),
  },
};
