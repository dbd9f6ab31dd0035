import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import type { Resolvers } from '../resolver-types.generated';

export const wishResolvers: Resolvers = {
  Query: {
    wish: (_root, { id }, { loaders }) => knownRow(loaders.wishById, id, 'Wish'),
    wishes: (_root, list, { loaders }) => readConnection(loaders.wishes, list),
  },

  Wish: {
    __resolveReference: ({ id }, { loaders }) => loaders.wishById.load(id),
    // Only the keys: coordination keeps places and organizations.
    place: ({ placeId }) => ({ id: placeId }),
    claimedBy: ({ claimedById }) => (claimedById === null ? null : { id: claimedById }),
  },

  Place: {
    wishes: ({ id }, list, { loaders }) => readConnection(loaders.wishes, list, { below: id }),
  },

  Organization: {
    wishesClaimed: ({ id }, list, { loaders }) =>
      readConnection(loaders.wishes, list, { property: 'claimedById', id }),
  },
};
