import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import type { Resolvers } from '../resolver-types.generated';

export const workOrderResolvers: Resolvers = {
  Query: {
    workOrder: (_root, { id }, { loaders }) => knownRow(loaders.workOrderById, id, 'WorkOrder'),
    workOrders: (_root, list, { loaders }) => readConnection(loaders.workOrders, list),
  },

  WorkOrder: {
    __resolveReference: ({ id }, { loaders }) => loaders.workOrderById.load(id),
    // Only the keys: coordination keeps places, organizations and matters, the community committee its issues.
    place: ({ placeId }) => ({ id: placeId }),
    matter: ({ matterCode }) => ({ code: matterCode }),
    company: ({ companyId }) => ({ id: companyId }),
    verifiedBy: ({ verifiedById }) => (verifiedById === null ? null : { id: verifiedById }),
    issue: ({ issueId }) => (issueId === null ? null : { id: issueId }),
    contract: ({ contractId }, _args, { loaders }) =>
      contractId === null ? null : loaders.contractById.load(contractId),
    openedAt: ({ occurredAt }) => occurredAt,
  },

  Place: {
    workOrders: ({ id }, list, { loaders }) => readConnection(loaders.workOrders, list, { below: id }),
  },

  Organization: {
    workOrders: ({ id }, list, { loaders }) =>
      readConnection(loaders.workOrders, list, { property: 'companyId', id }),
  },

  Issue: {
    workOrders: ({ id }, list, { loaders }) =>
      readConnection(loaders.workOrders, list, { property: 'issueId', id }),
  },
};
