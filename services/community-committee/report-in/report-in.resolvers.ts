import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import { reportedQuantity } from '../reported-quantity';
import type { ReportInKind, Resolvers } from '../resolver-types.generated';
import { shownCounts } from './shown-counts';

const kinds: readonly ReportInKind[] = ['ORGANIZATION', 'INDIVIDUAL'];

export const reportInResolvers: Resolvers = {
  Query: {
    reportIn: (_root, { id }, { loaders }) => knownRow(loaders.reportInById, id, 'ReportIn'),
    reportIns: (_root, list, { loaders }) => readConnection(loaders.reportIns, list),
    reportInRules: async (_root, { kind }, { loaders }) => {
      const asked = kind ? [kind] : kinds;
      return (await Promise.all(asked.map((one) => loaders.reportInRulesByKind.load(one)))).flat();
    },
  },

  ReportIn: {
    __resolveReference: ({ id }, { loaders }) => loaders.reportInById.load(id),
    // Only the key: coordination keeps the places.
    place: ({ placeId }) => ({ id: placeId }),
    registered: (row) =>
      reportedQuantity({
        value: shownCounts(row).registered,
        precision: row.registeredPrecision,
        asOf: row.asOf,
        source: row.source,
      }),
    active: (row) => shownCounts(row).active,
    withheld: (row) => shownCounts(row).withheld,
  },

  ReportInRule: {
    territory: ({ placeId }) => ({ id: placeId }),
  },

  Place: {
    reportIns: ({ id }, list, { loaders }) => readConnection(loaders.reportIns, list, { below: id }),
  },
};
