import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import type { Resolvers } from '../resolver-types.generated';

export const contractResolvers: Resolvers = {
  Query: {
    contract: (_root, { id }, { loaders }) => knownRow(loaders.contractById, id, 'ServiceContract'),
    contracts: (_root, list, { loaders }) => readConnection(loaders.contracts, list),
  },

  ServiceContract: {
    __resolveReference: ({ id }, { loaders }) => loaders.contractById.load(id),
    // Only the keys: coordination keeps places, organizations and matters.
    place: ({ placeId }) => ({ id: placeId }),
    company: ({ companyId }) => ({ id: companyId }),
    scope: ({ scope }) => scope.map((code) => ({ code })),
    scopeLevels: ({ scope, levels }) =>
      scope.map((code) => ({
        matter: { code },
        level: levels?.find(({ matterCode }) => matterCode === code)?.level ?? null,
      })),
  },

  Place: {
    contracts: ({ id }, list, { loaders }) =>
      readConnection(loaders.contracts, list, { property: 'placeId', id }),
  },

  Organization: {
    contracts: ({ id }, list, { loaders }) =>
      readConnection(loaders.contracts, list, { property: 'companyId', id }),
  },
};
