import type { Resolvers } from '../resolver-types.generated';
import { withoutMatch } from './without-match';

export const issueSetResolvers: Resolvers = {
  IssueSet: {
    __resolveReference: ({ ids }) => ({ ids }),
    count: ({ ids }) => ids.length,
    withoutMatch: (set, { withinM }, context) => withoutMatch(set, withinM ?? null, context),
  },
};
