import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const escalationResolvers: Resolvers = {
  Query: {
    escalationRules: (_root, list, { loaders }) => readConnection(loaders.escalationRules, list),
  },

  EscalationRule: {
    // Only the keys: coordination keeps places and organizations.
    place: ({ placeId }) => ({ id: placeId }),
    reportedTo: ({ reportedToId }) => ({ id: reportedToId }),
  },

  Place: {
    escalationRules: ({ id }, _args, { loaders }) => loaders.escalationRulesBearingOnPlaceId.load(id),
  },
};
