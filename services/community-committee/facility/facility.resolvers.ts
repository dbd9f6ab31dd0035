import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import type { Resolvers } from '../resolver-types.generated';

export const facilityResolvers: Resolvers = {
  Query: {
    facilityRecord: (_root, { id }, { loaders }) =>
      knownRow(loaders.facilityRecordById, id, 'FacilityRecord'),
    facilityRecords: (_root, list, { loaders }) => readConnection(loaders.facilityRecords, list),
  },

  FacilityRecord: {
    __resolveReference: ({ id }, { loaders }) => loaders.facilityRecordById.load(id),
    // Only the key: coordination keeps the places.
    place: ({ placeId }) => ({ id: placeId }),
  },

  Place: {
    facilityRecords: ({ id }, list, { loaders }) =>
      readConnection(loaders.facilityRecords, list, { below: id }),
  },
};
