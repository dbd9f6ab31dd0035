import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import { reportedQuantity } from '../reported-quantity';
import type { Resolvers } from '../resolver-types.generated';

export const resourceLedgerResolvers: Resolvers = {
  Query: {
    resourceLedger: (_root, { id }, { loaders }) =>
      knownRow(loaders.resourceLedgerById, id, 'ResourceLedger'),
    resourceLedgers: (_root, list, { loaders }) => readConnection(loaders.resourceLedgers, list),
  },

  ResourceLedger: {
    __resolveReference: ({ id }, { loaders }) => loaders.resourceLedgerById.load(id),
    // Only the keys: coordination keeps places and organizations.
    place: ({ placeId }) => ({ id: placeId }),
    keeper: ({ keeperId }) => ({ id: keeperId }),
    listings: ({ id }, _args, { loaders }) => loaders.resourceListingsByLedgerId.load(id),
    entries: ({ id }, list, { loaders }) =>
      readConnection(loaders.resources, list, { property: 'ledgerId', id }),
  },

  ResourceListing: {
    total: ({ total, totalPrecision, asOf, source }) =>
      reportedQuantity({ value: total, precision: totalPrecision, asOf, source }),
  },

  Place: {
    resourceLedgers: ({ id }, list, { loaders }) =>
      readConnection(loaders.resourceLedgers, list, { below: id }),
  },
};
