import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import type { Resolvers } from '../resolver-types.generated';

export const commonIncomeResolvers: Resolvers = {
  Query: {
    commonIncome: (_root, { id }, { loaders }) => knownRow(loaders.commonIncomeById, id, 'CommonIncome'),
    commonIncomes: (_root, list, { loaders }) => readConnection(loaders.commonIncomes, list),
  },

  CommonIncome: {
    __resolveReference: ({ id }, { loaders }) => loaders.commonIncomeById.load(id),
    // Only the keys: coordination keeps places and organizations.
    place: ({ placeId }) => ({ id: placeId }),
    company: ({ companyId }) => ({ id: companyId }),
    contract: ({ contractId }, _args, { loaders }) => loaders.contractById.load(contractId),
  },

  Place: {
    commonIncomes: ({ id }, list, { loaders }) => readConnection(loaders.commonIncomes, list, { below: id }),
  },
};
