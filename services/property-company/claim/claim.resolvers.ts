import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const contractClaimResolvers: Resolvers = {
  Place: {
    contractClaims: ({ id }, list, { loaders }) =>
      readConnection(loaders.claims, list, { property: 'placeId', id }),
    contractClaimInputs: ({ id }, _args, { loaders }) => loaders.claimInputsByPlaceId.load(id),
    contractClaimInputsBelow: ({ id }, _args, { loaders }) => loaders.claimInputsBelowByPlaceId.load(id),
  },
};
