import { checkId } from '@courtyard/shared/ids';
import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const selfGovernanceBodyResolvers: Resolvers = {
  Query: {
    selfGovernanceBody: (_root, { id }, { loaders }) =>
      loaders.selfGovernanceBodyById.load(checkId(id, 'SelfGovernanceBody')),
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
