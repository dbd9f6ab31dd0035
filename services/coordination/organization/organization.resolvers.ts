import { checkId } from '@courtyard/shared/ids';
import { readConnection } from '@courtyard/shared/list/connection';
import { loadAll } from '../place/load-all';
import type { Resolvers } from '../resolver-types.generated';

export const organizationResolvers: Resolvers = {
  Query: {
    organization: (_root, { id }, { loaders }) => loaders.organizationById.load(checkId(id, 'Organization')),
    organizations: (_root, list, { loaders }) => readConnection(loaders.organizations, list),
  },

  Organization: {
    __resolveReference: ({ id }, { loaders }) => loaders.organizationById.load(id),
    parent: ({ parentId }, _args, { loaders }) =>
      parentId === null ? null : loaders.organizationById.load(parentId),
    territory: ({ territoryIds }, _args, { loaders }) => loadAll(loaders.placeById, territoryIds),
  },
};
