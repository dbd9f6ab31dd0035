import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import { reportedQuantity } from '../reported-quantity';
import type { Resolvers } from '../resolver-types.generated';

export const surveyResolvers: Resolvers = {
  Query: {
    survey: (_root, { id }, { loaders }) => knownRow(loaders.surveyById, id, 'Survey'),
    surveys: (_root, list, { loaders }) => readConnection(loaders.surveys, list),
  },

  Survey: {
    __resolveReference: ({ id }, { loaders }) => loaders.surveyById.load(id),
    // Only the keys: coordination keeps places and organizations.
    place: ({ placeId }) => ({ id: placeId }),
    conductedBy: ({ conductedById }) => ({ id: conductedById }),
    respondents: ({ respondents: value, respondentsPrecision: precision, source }) =>
      reportedQuantity({ value, precision, asOf: null, source }),
    findings: async ({ id }, _args, { loaders }) =>
      (await loaders.findingsBySurveyId.load(id)).sort((one, other) => one.position - other.position),
    meetingTallies: ({ id }, _args, { loaders }) => loaders.meetingTalliesBySurveyId.load(id),
  },

  SurveyFinding: {
    count: ({ count: value, countPrecision: precision, source }) =>
      reportedQuantity({ value, precision, asOf: null, source }),
  },

  Place: {
    surveys: ({ id }, list, { loaders }) => readConnection(loaders.surveys, list, { below: id }),
  },
};
