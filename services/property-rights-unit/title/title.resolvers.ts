import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import type { Resolvers } from '../resolver-types.generated';

export const titleResolvers: Resolvers = {
  Query: {
    title: (_root, { id }, { loaders }) => knownRow(loaders.titleById, id, 'Title'),
    titles: (_root, list, { loaders }) => readConnection(loaders.titles, list),
  },

  Title: {
    __resolveReference: ({ id }, { loaders }) => loaders.titleById.load(id),
    // Only the keys: coordination keeps places and organizations.
    place: ({ placeId }) => ({ id: placeId }),
    owner: ({ ownerId }) => ({ id: ownerId }),
  },

  Place: {
    titles: ({ id }, list, { loaders }) => readConnection(loaders.titles, list, { property: 'placeId', id }),
  },

  Organization: {
    titles: ({ id }, list, { loaders }) => readConnection(loaders.titles, list, { property: 'ownerId', id }),
  },
};
