import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import type { Resolvers } from '../resolver-types.generated';

export const entrustmentResolvers: Resolvers = {
  Query: {
    entrustment: (_root, { id }, { loaders }) => knownRow(loaders.entrustmentById, id, 'Entrustment'),
    entrustments: (_root, list, { loaders }) => readConnection(loaders.entrustments, list),
  },

  Entrustment: {
    __resolveReference: ({ id }, { loaders }) => loaders.entrustmentById.load(id),
    // Only the keys: coordination keeps places, organizations and matters.
    place: ({ placeId }) => ({ id: placeId }),
    from: ({ fromId }) => ({ id: fromId }),
    to: ({ toId }) => ({ id: toId }),
    scope: ({ scope }) => scope.map((code) => ({ code })),
  },

  Place: {
    entrustments: ({ id }, list, { loaders }) =>
      readConnection(loaders.entrustments, list, { property: 'placeId', id }),
  },
};
