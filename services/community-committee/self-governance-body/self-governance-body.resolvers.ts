import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import type { Resolvers } from '../resolver-types.generated';

export const selfGovernanceBodyResolvers: Resolvers = {
  Query: {
    selfGovernanceBody: (_root, { id }, { loaders }) =>
      knownRow(loaders.selfGovernanceBodyById, id, 'SelfGovernanceBody'),
    selfGovernanceBodies: (_root, list, { loaders }) => readConnection(loaders.selfGovernanceBodies, list),
  },

  SelfGovernanceBody: {
    __resolveReference: ({ id }, { loaders }) => loaders.selfGovernanceBodyById.load(id),
    // Only the keys: coordination keeps places and organizations.
    place: ({ placeId }) => ({ id: placeId }),
    organization: ({ organizationId }) => ({ id: organizationId }),
    establishedBy: ({ establishedById }) => (establishedById === null ? null : { id: establishedById }),
  },

  Place: {
    selfGovernanceBodies: ({ id }, list, { loaders }) =>
      readConnection(loaders.selfGovernanceBodies, list, { below: id }),
  },
};
