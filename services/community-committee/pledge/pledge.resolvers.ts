import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const communityPledgeResolvers: Resolvers = {
  Query: {
    communityPledges: (_root, list, { loaders }) => readConnection(loaders.pledges, list),
  },

  Project: {
    communityPledges: ({ id }, list, { loaders }) =>
      readConnection(loaders.pledges, list, { property: 'projectId', id }),
    communityPledgeInputs: ({ id }, _args, { loaders }) => loaders.pledgeInputsByProjectId.load(id),
  },
};
