import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';
import { performanceOf } from './performance';

export const indicatorResolvers: Resolvers = {
  Query: {
    indicators: (_root, list, { loaders }) => readConnection(loaders.indicators, list),
  },

  Indicator: {
    __resolveReference: ({ id }, { loaders }) => loaders.indicatorById.load(id),
    // Only the key: coordination keeps the places.
    place: ({ placeId }) => ({ id: placeId }),
  },

  Place: {
    indicators: ({ id }, list, { loaders }) => readConnection(loaders.indicators, list, { below: id }),
    performanceInputs: async ({ id }, _args, { loaders }) =>
      (await loaders.indicatorInputsByPlaceId.load(id)).flatMap((row) => {
        const performance = performanceOf(row);
        if (performance === null) return [];
        const { matterCode, ...evidence } = performance;
        return { ...evidence, place: { id: row.placeId }, matter: { code: matterCode } };
      }),
  },
};
