import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const meetingTallyResolvers: Resolvers = {
  Query: {
    meetingTallies: (_root, list, { loaders }) => readConnection(loaders.meetingTallies, list),
  },

  MeetingTally: {
    __resolveReference: ({ id }, { loaders }) => loaders.meetingTallyById.load(id),
    // Only the keys: coordination keeps places and organizations.
    place: ({ placeId }) => ({ id: placeId }),
    body: ({ bodyId }) => ({ id: bodyId }),
    count: ({ value, precision, asOf, source }) => ({ value, precision, asOf, source }),
    deliberation: ({ deliberationId }, _args, { loaders }) =>
      deliberationId === null ? null : loaders.deliberationById.load(deliberationId),
    survey: ({ surveyId }, _args, { loaders }) =>
      surveyId === null ? null : loaders.surveyById.load(surveyId),
  },

  Place: {
    meetingTallies: ({ id }, list, { loaders }) =>
      readConnection(loaders.meetingTallies, list, { below: id }),
  },
};
