import type { Resolvers } from '../resolver-types.generated';

export const fundResolvers: Resolvers = {
  MaintenanceFund: {
    __resolveReference: ({ id }, { loaders }) => loaders.fundById.load(id),
    place: ({ placeId }) => ({ id: placeId }),
    holder: ({ holderId }) => ({ id: holderId }),
  },

  Place: {
    maintenanceFunds: ({ id }, _args, { loaders }) => loaders.fundsByPlaceId.load(id),
    fundInputs: async ({ id }, _args, { loaders }) =>
      (await loaders.fundInputsByPlaceId.load(id)).map(({ holderId, state, validFrom, validTo }) => ({
        holder: { id: holderId },
        state,
        validFrom,
        validTo,
      })),
  },
};
