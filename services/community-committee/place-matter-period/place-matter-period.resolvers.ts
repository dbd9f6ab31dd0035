import type { Resolvers } from '../resolver-types.generated';

export const placeMatterPeriodResolvers: Resolvers = {
  PlaceMatterPeriod: {
    __resolveReference: ({ placeId, matterCodes, from = null, until }) => ({
      placeId,
      matterCodes,
      from,
      until,
    }),
    issues: async (period, _args, { loaders }) =>
      period.from === null ? null : { ids: await loaders.issueIdsByPeriod.load(period) },
  },
};
