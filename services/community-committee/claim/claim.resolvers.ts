import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const compactClaimResolvers: Resolvers = {
  Place: {
    compactClaims: ({ id }, list, { loaders }) =>
      readConnection(loaders.claims, list, { property: 'placeId', id }),
    compactClaimInputs: ({ id }, _args, { loaders }) => loaders.claimInputsByPlaceId.load(id),
    compactClaimInputsBelow: ({ id }, _args, { loaders }) => loaders.claimInputsBelowByPlaceId.load(id),
  },
};
