import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const ledgerResolvers: Resolvers = {
  Query: {
    demandLedgers: (_root, list, { loaders }) => readConnection(loaders.demandLedgers, list),
  },

  DemandLedger: {
    // Only the keys: coordination keeps places and organizations.
    place: ({ placeId }) => ({ id: placeId }),
    keeper: ({ keeperId }) => ({ id: keeperId }),
    issues: ({ id }, list, { loaders }) => readConnection(loaders.issues, list, { property: 'ledgerId', id }),
  },

  Place: {
    demandLedgers: ({ id }, list, { loaders }) => readConnection(loaders.demandLedgers, list, { below: id }),
  },
};
