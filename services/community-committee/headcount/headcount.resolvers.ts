import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import { isSmall, withholdSmallCounts, withholdSmallPart } from '@courtyard/shared/privacy/small-counts';
import { reportedQuantity } from '../reported-quantity';
import type { Resolvers } from '../resolver-types.generated';
import type { RoleHeadcountRow } from './headcount.entity';

export const headcountResolvers: Resolvers = {
  Query: {
    roleHeadcount: (_root, { id }, { loaders }) => knownRow(loaders.headcountById, id, 'RoleHeadcount'),
    roleHeadcounts: (_root, list, { loaders }) => readConnection(loaders.headcounts, list),
  },

  RoleHeadcount: {
    __resolveReference: ({ id }, { loaders }) => loaders.headcountById.load(id),
    // Only the key: coordination keeps the places.
    place: ({ placeId }) => ({ id: placeId }),
    total: ({ total, totalPrecision, asOf, source }) =>
      reportedQuantity({ value: total, precision: totalPrecision, asOf, source }),
    partyMembers: ({ total, partyMembers, partyMembersPrecision, asOf, source }) =>
      reportedQuantity({
        value: shownMembers(partyMembers, total),
        precision: partyMembersPrecision,
        asOf,
        source,
      }),
    split: ({ split }) => split && shownSplit(split),
  },

  Place: {
    roleHeadcounts: ({ id }, list, { loaders }) => readConnection(loaders.headcounts, list, { below: id }),
  },
};

/** Who is a Party member is nobody else's concern, so neither few members nor few others are shown. */
function shownMembers(members: number | null, total: number | null): number | null {
  if (members === null || isSmall(members)) return null;
  return total === null ? members : withholdSmallPart(members, total).part;
}

function shownSplit(split: NonNullable<RoleHeadcountRow['split']>) {
  const counts = withholdSmallCounts(split.map(({ count }) => count));
  return split.map(({ role }, index) => ({ role, count: counts[index] ?? null }));
}
