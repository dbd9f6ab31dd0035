import type { Resolvers } from '../resolver-types.generated';
import { periodOfGap } from './period-of-gap';

export const placeMatterPeriodResolvers: Resolvers = {
  IndexedGap: {
    meanwhile: (gap, _args, context) => periodOfGap(gap, context),
  },

  PlaceMatterPeriod: {
    __resolveReference: ({ placeId, matterCodes, from = null, until }) => ({
      placeId,
      matterCodes,
      from,
      until,
    }),
  },
};
