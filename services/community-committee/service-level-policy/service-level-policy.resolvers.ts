import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const serviceLevelPolicyResolvers: Resolvers = {
  Query: {
    serviceLevelPolicies: (_root, list, { loaders }) => readConnection(loaders.serviceLevelPolicies, list),
  },
};
