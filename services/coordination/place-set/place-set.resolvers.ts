import { loadMembers } from '@courtyard/shared/statistics/load-members';
import { readGapStats } from '../gap-index/gap-stats';
import { readPaperPractice } from '../gap-index/paper-practice';
import type { Resolvers } from '../resolver-types.generated';

export const placeSetResolvers: Resolvers = {
  PlaceSet: {
    members: (set, { first }, { loaders }) => loadMembers(set, loaders.placeById, first),
    paperPractice: ({ ids }, asked, context) => readPaperPractice({ ...asked, placeIds: ids }, context),
    gapStats: ({ ids }, asked, context) => readGapStats({ ...asked, placeIds: ids }, context),
  },

  PaperPractice: {
    standings: ({ standings }) => [...standings],
  },

  PaperStanding: {
    count: ({ placeIds }) => placeIds.length,
    placeSet: ({ placeIds }) => ({ ids: placeIds }),
  },

  PaperPracticeCell: {
    placeSet: ({ places }) => ({ ids: places.map(({ id }) => id) }),
  },

  GapStatsRow: {
    placeSet: ({ placeIds }) => ({ ids: [...placeIds] }),
  },
};
