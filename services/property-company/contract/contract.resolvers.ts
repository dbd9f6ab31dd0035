import { checkId } from '@courtyard/shared/ids';
import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const contractResolvers: Resolvers = {
  Query: {
    contract: (_root, { id }, { loaders }) => loaders.contractById.load(checkId(id, 'ServiceContract')),
    contracts: (_root, list, { loaders }) => readConnection(loaders.contracts, list),
  },

  ServiceContract: {
    __resolveReference: ({ id }, { loaders }) => loaders.contractById.load(id),
    // Only the keys: coordination keeps places, organizations and matters.
    place: ({ placeId }) => ({ id: placeId }),
    company: ({ companyId }) => ({ id: companyId }),
    scope: ({ scope }) => scope.map((code) => ({ code })),
  },

  Place: {
    contracts: ({ id }, list, { loaders }) =>
      readConnection(loaders.contracts, list, { property: 'placeId', id }),
  },
};
