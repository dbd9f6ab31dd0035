import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import type { Resolvers } from '../resolver-types.generated';

export const compactResolvers: Resolvers = {
  Query: {
    compact: (_root, { id }, { loaders }) => knownRow(loaders.compactById, id, 'SelfGovernanceCompact'),
    compacts: (_root, list, { loaders }) => readConnection(loaders.compacts, list),
  },

  SelfGovernanceCompact: {
    __resolveReference: ({ id }, { loaders }) => loaders.compactById.load(id),
    // Only the keys: coordination keeps places, organizations and matters.
    zone: ({ placeId }) => ({ id: placeId }),
    holders: ({ holderIds }) => holderIds.map((id) => ({ id })),
    scope: ({ scope }) => scope.map((code) => ({ code })),
  },

  Place: {
    compacts: ({ id }, list, { loaders }) => readConnection(loaders.compacts, list, { below: id }),
  },
};
