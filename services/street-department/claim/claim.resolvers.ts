import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const mandateClaimResolvers: Resolvers = {
  Place: {
    mandateClaims: ({ id }, list, { loaders }) =>
      readConnection(loaders.claims, list, { property: 'placeId', id }),
    mandateClaimInputs: ({ id }, _args, { loaders }) => loaders.claimInputsByPlaceId.load(id),
    mandateClaimInputsBelow: ({ id }, _args, { loaders }) => loaders.claimInputsBelowByPlaceId.load(id),
  },
};
