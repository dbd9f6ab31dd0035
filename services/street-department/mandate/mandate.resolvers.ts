import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import type { Resolvers } from '../resolver-types.generated';

export const mandateResolvers: Resolvers = {
  Query: {
    mandate: (_root, { id }, { loaders }) => knownRow(loaders.mandateById, id, 'Mandate'),
    mandates: (_root, list, { loaders }) => readConnection(loaders.mandates, list),
  },

  Mandate: {
    __resolveReference: ({ id }, { loaders }) => loaders.mandateById.load(id),
    // Only the keys: coordination keeps places, organizations and matters.
    place: ({ placeId }) => ({ id: placeId }),
    organization: ({ organizationId }) => ({ id: organizationId }),
    matters: ({ matters }) => matters.map((code) => ({ code })),
  },

  Organization: {
    mandates: ({ id }, list, { loaders }) =>
      readConnection(loaders.mandates, list, { property: 'organizationId', id }),
  },

  Place: {
    mandates: ({ id }, list, { loaders }) =>
      readConnection(loaders.mandates, list, { property: 'placeId', id }),
  },
};
