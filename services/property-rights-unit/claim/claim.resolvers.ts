import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const titleClaimResolvers: Resolvers = {
  Place: {
    titleClaims: ({ id }, list, { loaders }) =>
      readConnection(loaders.claims, list, { property: 'placeId', id }),
    titleClaimInputs: ({ id }, _args, { loaders }) => loaders.claimInputsByPlaceId.load(id),
    titleClaimInputsBelow: ({ id }, _args, { loaders }) => loaders.claimInputsBelowByPlaceId.load(id),
  },
};
