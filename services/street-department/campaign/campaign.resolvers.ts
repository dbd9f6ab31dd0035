import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const campaignResolvers: Resolvers = {
  Query: {
    campaigns: (_root, list, { loaders }) => readConnection(loaders.campaigns, list),
  },

  Campaign: {
    __resolveReference: ({ id }, { loaders }) => loaders.campaignById.load(id),
    // Only the keys: coordination keeps the places, the community committee its projects.
    place: ({ placeId }) => ({ id: placeId }),
    projects: ({ projectIds }) => projectIds.map((id) => ({ id })),
  },

  Place: {
    campaigns: ({ id }, _args, { loaders }) => loaders.campaignsBearingOnPlaceId.load(id),
  },
};
