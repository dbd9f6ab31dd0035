import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import type { Resolvers } from '../resolver-types.generated';

export const feeStatResolvers: Resolvers = {
  Query: {
    feeStat: (_root, { id }, { loaders }) => knownRow(loaders.feeStatById, id, 'FeeStat'),
    feeStats: (_root, list, { loaders }) => readConnection(loaders.feeStats, list),
  },

  FeeStat: {
    __resolveReference: ({ id }, { loaders }) => loaders.feeStatById.load(id),
    // Only the keys: coordination keeps places and organizations.
    place: ({ placeId }) => ({ id: placeId }),
    company: ({ companyId }) => ({ id: companyId }),
  },

  Place: {
    feeStats: ({ id }, list, { loaders }) => readConnection(loaders.feeStats, list, { below: id }),
  },
};
