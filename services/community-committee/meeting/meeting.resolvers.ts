import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import type { Resolvers } from '../resolver-types.generated';

export const meetingResolvers: Resolvers = {
  Query: {
    meeting: (_root, { id }, { loaders }) => knownRow(loaders.meetingById, id, 'Meeting'),
    meetings: (_root, list, { loaders }) => readConnection(loaders.meetings, list),
  },

  Meeting: {
    __resolveReference: ({ id }, { loaders }) => loaders.meetingById.load(id),
    // Only the keys: coordination keeps places and organizations.
    place: ({ placeId }) => ({ id: placeId }),
    body: ({ bodyId }) => ({ id: bodyId }),
    attendingOrganizations: ({ attendingIds }) => attendingIds.map((id) => ({ id })),
    deliberation: ({ deliberationId }, _args, { loaders }) =>
      deliberationId === null ? null : loaders.deliberationById.load(deliberationId),
  },

  Place: {
    meetings: ({ id }, list, { loaders }) => readConnection(loaders.meetings, list, { below: id }),
  },
};
