import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const classificationResolvers: Resolvers = {
  Query: {
    placeClassifications: (_root, list, { loaders }) => readConnection(loaders.classifications, list),
  },

  PlaceClassification: {
    __resolveReference: ({ id }, { loaders }) => loaders.classificationById.load(id),
    // Only the key: coordination keeps the places.
    place: ({ placeId }) => ({ id: placeId }),
  },

  Place: {
    classes: ({ id }, _args, { loaders }) => loaders.classificationsByPlaceId.load(id),
  },
};
