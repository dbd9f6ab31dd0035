import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import type { Resolvers } from '../resolver-types.generated';

export const recognitionResolvers: Resolvers = {
  Query: {
    recognition: (_root, { id }, { loaders }) => knownRow(loaders.recognitionById, id, 'Recognition'),
    recognitions: (_root, list, { loaders }) => readConnection(loaders.recognitions, list),
  },

  Recognition: {
    __resolveReference: ({ id }, { loaders }) => loaders.recognitionById.load(id),
    // Only the keys: coordination keeps the places.
    place: ({ placeId }) => ({ id: placeId }),
    area: ({ areaId }) => ({ id: areaId }),
  },

  Place: {
    recognitions: ({ id }, list, { loaders }) => readConnection(loaders.recognitions, list, { below: id }),
  },
};
