import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import type { Resolvers } from '../resolver-types.generated';

export const subsidyResolvers: Resolvers = {
  Query: {
    subsidy: (_root, { id }, { loaders }) => knownRow(loaders.subsidyById, id, 'Subsidy'),
    subsidies: (_root, list, { loaders }) => readConnection(loaders.subsidies, list),
  },

  Subsidy: {
    __resolveReference: ({ id }, { loaders }) => loaders.subsidyById.load(id),
    // Only the keys: coordination keeps places and organizations, the community committee the works.
    place: ({ placeId }) => ({ id: placeId }),
    giver: ({ giverId }) => (giverId === null ? null : { id: giverId }),
    works: ({ workIds }) => workIds.map((id) => ({ id })),
  },

  Place: {
    subsidies: ({ id }, list, { loaders }) => readConnection(loaders.subsidies, list, { below: id }),
  },

  Work: {
    subsidies: ({ id }, _args, { loaders }) => loaders.subsidiesByWorkId.load(id),
  },
};
