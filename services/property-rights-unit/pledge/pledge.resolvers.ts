import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const ownerPledgeResolvers: Resolvers = {
  Query: {
    ownerPledges: (_root, list, { loaders }) => readConnection(loaders.pledges, list),
  },

  Organization: {
    ownerPledges: ({ id }, list, { loaders }) =>
      readConnection(loaders.pledges, list, { property: 'contributorId', id }),
  },

  Project: {
    ownerPledges: ({ id }, list, { loaders }) =>
      readConnection(loaders.pledges, list, { property: 'projectId', id }),
    ownerPledgeInputs: ({ id }, _args, { loaders }) => loaders.pledgeInputsByProjectId.load(id),
  },
};
