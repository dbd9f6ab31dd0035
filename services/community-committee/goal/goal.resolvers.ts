import type { Resolvers } from '../resolver-types.generated';

export const goalResolvers: Resolvers = {
  StatedGoal: {
    // Only the keys: coordination keeps places and organizations.
    place: ({ placeId }) => ({ id: placeId }),
    statedBy: ({ statedById }) => ({ id: statedById }),
  },

  Place: {
    statedGoals: ({ id }, _args, { loaders }) => loaders.statedGoalsByPlaceId.load(id),
  },
};
