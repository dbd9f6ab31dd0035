import type { Resolvers } from '../resolver-types.generated';

export const issueSupportResolvers: Resolvers = {
  Issue: {
    support: ({ id }, _args, { loaders }) => loaders.supportByIssueId.load(id),
  },

  IssueSupport: {
    countedAt: ({ occurredAt }) => occurredAt,
  },
};
