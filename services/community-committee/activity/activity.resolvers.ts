import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import { reportedQuantity } from '../reported-quantity';
import type { Resolvers } from '../resolver-types.generated';

export const activityResolvers: Resolvers = {
  Query: {
    activity: (_root, { id }, { loaders }) => knownRow(loaders.activityById, id, 'Activity'),
    activities: (_root, list, { loaders }) => readConnection(loaders.activities, list),
  },

  Activity: {
    __resolveReference: ({ id }, { loaders }) => loaders.activityById.load(id),
    // Only the keys: coordination keeps places and organizations.
    place: ({ placeId }) => ({ id: placeId }),
    organizer: ({ organizerId }) => (organizerId === null ? null : { id: organizerId }),
    count: ({ count, countPrecision, asOf, source }) =>
      reportedQuantity({ value: count, precision: countPrecision, asOf, source }),
  },

  Place: {
    activities: ({ id }, list, { loaders }) => readConnection(loaders.activities, list, { below: id }),
  },
};
