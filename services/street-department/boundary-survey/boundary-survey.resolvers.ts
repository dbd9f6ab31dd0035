import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const boundarySurveyResolvers: Resolvers = {
  Query: {
    boundarySurveys: (_root, list, { loaders }) => readConnection(loaders.boundarySurveys, list),
  },

  BoundarySurvey: {
    __resolveReference: ({ id }, { loaders }) => loaders.boundarySurveyById.load(id),
    // Only the keys: coordination keeps places and organizations.
    place: ({ placeId }) => ({ id: placeId }),
    belongsTo: ({ belongsToId }) => (belongsToId === null ? null : { id: belongsToId }),
    parties: ({ partyIds }) => partyIds.map((id) => ({ id })),
    surveyedAt: ({ occurredAt }) => occurredAt,
  },

  Place: {
    boundarySurveys: ({ id }, list, { loaders }) =>
      readConnection(loaders.boundarySurveys, list, { below: id }),
  },
};
