import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const streetPledgeResolvers: Resolvers = {
  Query: {
    streetPledges: (_root, list, { loaders }) => readConnection(loaders.pledges, list),
  },

  Organization: {
    streetPledges: ({ id }, list, { loaders }) =>
      readConnection(loaders.pledges, list, { property: 'contributorId', id }),
  },

  Project: {
    streetPledges: ({ id }, list, { loaders }) =>
      readConnection(loaders.pledges, list, { property: 'projectId', id }),
    streetPledgeInputs: ({ id }, _args, { loaders }) => loaders.pledgeInputsByProjectId.load(id),
  },
};
