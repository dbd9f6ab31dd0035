import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import type { Resolvers } from '../resolver-types.generated';

export const enforcementCaseResolvers: Resolvers = {
  Query: {
    enforcementCase: (_root, { id }, { loaders }) =>
      knownRow(loaders.enforcementCaseById, id, 'EnforcementCase'),
    enforcementCases: (_root, list, { loaders }) => readConnection(loaders.enforcementCases, list),
  },

  EnforcementCase: {
    __resolveReference: ({ id }, { loaders }) => loaders.enforcementCaseById.load(id),
    // Only the keys: coordination keeps places, matters and organizations.
    place: ({ placeId }) => ({ id: placeId }),
    matter: ({ matterCode }) => ({ code: matterCode }),
    enforcer: ({ enforcerId }) => ({ id: enforcerId }),
    whistle: ({ whistleId }, _args, { loaders }) =>
      whistleId === null ? null : loaders.whistleById.load(whistleId),
    openedAt: ({ occurredAt }) => occurredAt,
  },

  Place: {
    enforcementCases: ({ id }, list, { loaders }) =>
      readConnection(loaders.enforcementCases, list, { below: id }),
  },
};
