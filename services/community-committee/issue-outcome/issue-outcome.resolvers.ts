import type { Resolvers } from '../resolver-types.generated';

export const issueOutcomeResolvers: Resolvers = {
  Issue: {
    outcome: ({ id }, _args, { loaders }) => loaders.lastOutcomeByIssueId.load(id),
  },

  IssueOutcome: {
    // Only the key: coordination keeps the organizations.
    askedBy: ({ askedById }) => (askedById === null ? null : { id: askedById }),
    askedAt: ({ occurredAt }) => occurredAt,
  },
};
