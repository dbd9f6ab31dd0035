import type { PledgeRow } from './pledge.entity';

/** Resolvers of the shared Pledge type: other entities by their key only. */
export const pledgeResolvers = {
  Pledge: {
    project: ({ projectId }: PledgeRow) => ({ id: projectId }),
    contributor: ({ contributorId }: PledgeRow) => ({ id: contributorId }),
  },
};
