import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';
import { overdueMinutes } from './rules/overdue-minutes';

export const whistleResponseResolvers: Resolvers = {
  Query: {
    whistleResponses: (_root, list, { loaders }) => readConnection(loaders.whistleResponses, list),
  },

  WhistleResponse: {
    __resolveReference: ({ id }, { loaders }) => loaders.whistleResponseById.load(id),
    whistle: ({ whistleId }, _args, { loaders }) => loaders.whistleById.load(whistleId),
    // Only the key: coordination keeps the organizations.
    responder: ({ responderId }) => ({ id: responderId }),
    calledAt: ({ occurredAt }) => occurredAt,
    overdueMinutes: (response, { at }) => overdueMinutes(response, at ?? new Date()),
  },

  Organization: {
    whistleResponses: ({ id }, list, { loaders }) =>
      readConnection(loaders.whistleResponses, list, { property: 'responderId', id }),
  },
};
