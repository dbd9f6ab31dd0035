import { checkId } from '@courtyard/shared/ids';
import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const facilityResolvers: Resolvers = {
  Query: {
    facilityRecord: (_root, { id }, { loaders }) =>
      loaders.facilityRecordById.load(checkId(id, 'FacilityRecord')),
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
