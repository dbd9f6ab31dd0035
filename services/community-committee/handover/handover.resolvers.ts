import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

const dayMs = 24 * 60 * 60 * 1000;

export const handoverResolvers: Resolvers = {
  Query: {
    handovers: (_root, list, { loaders }) => readConnection(loaders.handovers, list),
  },

  Issue: {
    handovers: ({ id }, _args, { loaders }) => loaders.handoversByIssueId.load(id),
  },

  Handover: {
    // Only the keys: coordination keeps the organizations.
    from: ({ fromId }) => ({ id: fromId }),
    to: ({ toId }) => ({ id: toId }),
    at: ({ occurredAt }) => occurredAt,
    daysHeld: ({ receivedAt, occurredAt }) =>
      receivedAt === null || occurredAt === null
        ? null
        : (occurredAt.getTime() - receivedAt.getTime()) / dayMs,
  },
};
