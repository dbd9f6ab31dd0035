import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const hotlineCaseResolvers: Resolvers = {
  Query: {
    hotlineCases: (_root, list, { loaders }) => readConnection(loaders.hotlineCases, list),
  },

  HotlineCase: {
    __resolveReference: ({ id }, { loaders }) => loaders.hotlineCaseById.load(id),
    // Only the keys: coordination keeps places and matters, the community committee its issues.
    place: ({ placeId }) => ({ id: placeId }),
    matter: ({ matterCode }) => ({ code: matterCode }),
    issue: ({ issueId }) => (issueId === null ? null : { id: issueId }),
    registeredAt: ({ occurredAt }) => occurredAt,
  },

  Place: {
    hotlineCaseCounts: async ({ id }, _args, { loaders }) => {
      const counts = await loaders.hotlineCaseCountsByPlaceId.load(id);
      return counts
        .filter(({ cases }) => cases >= step)
        .map(({ matterCode, cases }) => ({
          matter: { code: matterCode },
          casesAtLeast: cases - (cases % step),
        }));
    },
  },

  Issue: {
    hotlineCase: async ({ id }, _args, { loaders }) =>
      (await loaders.hotlineCasesByIssueId.load(id))[0] ?? null,
  },
};

/** Exact counts of a place and of what lies in it could be taken from each other until few persons are left. */
const step = 5;
