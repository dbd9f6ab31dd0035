import { reportedQuantity } from '../reported-quantity';
import type { Resolvers } from '../resolver-types.generated';

export const trendResolvers: Resolvers = {
  DemandTrend: {
    // Only the key: coordination keeps the places.
    place: ({ placeId }) => ({ id: placeId }),
    change: ({ changeValue: value, changePrecision: precision, source }) =>
      reportedQuantity({ value, precision, asOf: null, source }),
  },

  Place: {
    demandTrends: ({ id }, _args, { loaders }) => loaders.demandTrendsByPlaceId.load(id),
  },
};
