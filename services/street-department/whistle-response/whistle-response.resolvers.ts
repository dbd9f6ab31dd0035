import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

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
  },

  Organization: {
    whistleResponses: ({ id }, list, { loaders }) =>
      readConnection(loaders.whistleResponses, list, { property: 'responderId', id }),
  },
};
