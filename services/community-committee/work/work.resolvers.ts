import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const workResolvers: Resolvers = {
  Query: {
    works: (_root, list, { loaders }) => readConnection(loaders.works, list),
  },

  Work: {
    __resolveReference: ({ id }, { loaders }) => loaders.workById.load(id),
    // Only the keys: coordination keeps places and matters.
    place: ({ placeId }) => ({ id: placeId }),
    matter: ({ matterCode }) => ({ code: matterCode }),
    project: ({ projectId }, _args, { loaders }) =>
      projectId === null ? null : loaders.projectById.load(projectId),
  },

  Place: {
    works: ({ id }, list, { loaders }) => readConnection(loaders.works, list, { below: id }),
  },
};
