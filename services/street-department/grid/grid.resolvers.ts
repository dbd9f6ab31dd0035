import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const gridResolvers: Resolvers = {
  Query: {
    gridCells: (_root, list, { loaders }) => readConnection(loaders.gridCells, list),
  },

  GridCellFacts: {
    __resolveReference: ({ id }, { loaders }) => loaders.gridCellById.load(id),
    // Only the keys: coordination keeps places and organizations.
    place: ({ placeId }) => ({ id: placeId }),
    force: ({ forceId }) => ({ id: forceId }),
  },

  Place: {
    gridFacts: ({ id }, _args, { loaders }) => loaders.gridCellsBearingOnPlaceId.load(id),
  },
};
