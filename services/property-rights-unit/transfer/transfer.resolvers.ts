import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import type { Resolvers } from '../resolver-types.generated';

export const transferResolvers: Resolvers = {
  Query: {
    transfer: (_root, { id }, { loaders }) => knownRow(loaders.transferById, id, 'Transfer'),
    transfers: (_root, list, { loaders }) => readConnection(loaders.transfers, list),
  },

  Transfer: {
    __resolveReference: ({ id }, { loaders }) => loaders.transferById.load(id),
    // Only the keys: coordination keeps places, organizations and matters.
    place: ({ placeId }) => ({ id: placeId }),
    matter: ({ matterCode }) => ({ code: matterCode }),
    from: ({ fromId }) => (fromId === null ? null : { id: fromId }),
    to: ({ toId }) => (toId === null ? null : { id: toId }),
    agreedAt: ({ occurredAt }) => occurredAt,
  },

  Place: {
    transfers: ({ id }, list, { loaders }) => readConnection(loaders.transfers, list, { below: id }),
  },
};
