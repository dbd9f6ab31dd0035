import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const companyPledgeResolvers: Resolvers = {
  Query: {
    companyPledges: (_root, list, { loaders }) => readConnection(loaders.pledges, list),
  },

  Organization: {
    companyPledges: ({ id }, list, { loaders }) =>
      readConnection(loaders.pledges, list, { property: 'contributorId', id }),
  },

  Project: {
    companyPledges: ({ id }, list, { loaders }) =>
      readConnection(loaders.pledges, list, { property: 'projectId', id }),
    companyPledgeInputs: ({ id }, _args, { loaders }) => loaders.pledgeInputsByProjectId.load(id),
  },
};
