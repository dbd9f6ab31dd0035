import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import { loadMembers } from '@courtyard/shared/statistics/load-members';
import type { Resolvers } from '../resolver-types.generated';

export const projectResolvers: Resolvers = {
  Query: {
    project: (_root, { id }, { loaders }) => knownRow(loaders.projectById, id, 'Project'),
    projects: (_root, list, { loaders }) => readConnection(loaders.projects, list),
  },

  Project: {
    __resolveReference: ({ id }, { loaders }) => loaders.projectById.load(id),
    // Only the keys: coordination keeps places and organizations.
    place: ({ placeId }) => ({ id: placeId }),
    places: ({ placeIds }) => placeIds.map((id) => ({ id })),
    partners: ({ partnerIds }) => partnerIds.map((id) => ({ id })),
    addresses: async ({ issueIds }, _args, { loaders }) => {
      const issues = await Promise.all(issueIds.map((id) => loaders.issueById.load(id)));
      return issues.filter((issue) => issue !== null);
    },
    deliberation: ({ deliberationId }, _args, { loaders }) =>
      deliberationId === null ? null : loaders.deliberationById.load(deliberationId),
    works: ({ id }, list, { loaders }) => readConnection(loaders.works, list, { property: 'projectId', id }),
  },

  ProjectSet: {
    members: (set, { first }, { loaders }) => loadMembers(set, loaders.projectById, first),
  },

  Place: {
    projects: ({ id }, list, { loaders }) => readConnection(loaders.projects, list, { below: id }),
  },
};
