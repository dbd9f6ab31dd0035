import { refusal } from '@courtyard/shared/errors/refusal';
import { readConnection } from '@courtyard/shared/list/connection';
import type { ProjectState, Resolvers } from '../resolver-types.generated';

/** The steps from the decision on a project until it is done. */
const needsMoney: readonly ProjectState[] = ['FIXED', 'FUNDED', 'IN_PROGRESS', 'SUSPENDED'];

export const communityPledgeResolvers: Resolvers = {
  Query: {
    communityPledges: (_root, list, { loaders }) => readConnection(loaders.pledges, list),
  },

  Pledge: {
    // The whole project, since it is kept here.
    project: async ({ projectId }, _args, { loaders }) => {
      const project = await loaders.projectById.load(projectId);
      if (project === null) throw refusal('NOT_FOUND', { type: 'Project', id: projectId });
      return project;
    },
  },

  Organization: {
    communityPledges: ({ id }, list, { loaders }) =>
      readConnection(loaders.pledges, list, { property: 'contributorId', id }),
  },

  Project: {
    communityPledges: ({ id }, list, { loaders }) =>
      readConnection(loaders.pledges, list, { property: 'projectId', id }),
    needsMoneyInput: ({ state }) => needsMoney.includes(state),
    communityPledgeInputs: ({ id }, _args, { loaders }) => loaders.pledgeInputsByProjectId.load(id),
  },
};
