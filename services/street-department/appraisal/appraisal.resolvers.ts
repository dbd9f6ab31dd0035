import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import type { Resolvers } from '../resolver-types.generated';

export const appraisalResolvers: Resolvers = {
  Query: {
    hazardAppraisal: (_root, { id }, { loaders }) => knownRow(loaders.appraisalById, id, 'HazardAppraisal'),
    hazardAppraisals: (_root, list, { loaders }) => readConnection(loaders.appraisals, list),
  },

  HazardAppraisal: {
    __resolveReference: ({ id }, { loaders }) => loaders.appraisalById.load(id),
    // Only the keys: coordination keeps places and organizations.
    place: ({ placeId }) => ({ id: placeId }),
    appraiser: ({ appraiserId }) => ({ id: appraiserId }),
  },

  Place: {
    hazardAppraisals: ({ id }, list, { loaders }) => readConnection(loaders.appraisals, list, { below: id }),
  },
};
