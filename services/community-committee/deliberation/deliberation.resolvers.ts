import { checkId } from '@courtyard/shared/ids';
import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const deliberationResolvers: Resolvers = {
  Query: {
    deliberation: (_root, { id }, { loaders }) => loaders.deliberationById.load(checkId(id, 'Deliberation')),
    deliberations: (_root, list, { loaders }) => readConnection(loaders.deliberations, list),
  },

  Deliberation: {
    __resolveReference: ({ id }, { loaders }) => loaders.deliberationById.load(id),
    // Only the key: coordination keeps the places.
    place: ({ placeId }) => ({ id: placeId }),
    ruleSet: ({ ruleSetId }, _args, { loaders }) =>
      ruleSetId === null ? null : loaders.ruleSetById.load(ruleSetId),
    ballot: ({ outcome, unanimous, counts }) =>
      outcome === null
        ? null
        : {
            electorate: null,
            cast: null,
            for: null,
            against: null,
            abstain: null,
            ...counts,
            outcome,
            unanimous,
          },
    meetings: ({ id }, list, { loaders }) =>
      readConnection(loaders.meetings, list, { property: 'deliberationId', id }),
    meetingTallies: ({ id }, _args, { loaders }) => loaders.meetingTalliesByDeliberationId.load(id),
    projects: ({ id }, _args, { loaders }) => loaders.projectsByDeliberationId.load(id),
  },

  Place: {
    deliberations: ({ id }, list, { loaders }) => readConnection(loaders.deliberations, list, { below: id }),
  },
};
