import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import { isSmall } from '@courtyard/shared/privacy/small-counts';
import type { Resolvers } from '../resolver-types.generated';
import type { StaffCountRow } from './staff-count.entity';

export const staffCountResolvers: Resolvers = {
  Query: {
    staffCount: (_root, { id }, { loaders }) => knownRow(loaders.staffCountById, id, 'StaffCount'),
    staffCounts: (_root, list, { loaders }) => readConnection(loaders.staffCounts, list),
  },

  StaffCount: {
    __resolveReference: ({ id }, { loaders }) => loaders.staffCountById.load(id),
    // Only the keys: coordination keeps places and organizations.
    place: ({ placeId }) => ({ id: placeId }),
    company: ({ companyId }) => (companyId === null ? null : { id: companyId }),
    count,
  },

  Place: {
    staffCounts: ({ id }, list, { loaders }) => readConnection(loaders.staffCounts, list, { below: id }),
  },
};

function count({ count: value, countPrecision: precision, asOf, source }: StaffCountRow) {
  return value === null || precision === null || isSmall(value) ? null : { value, precision, asOf, source };
}
