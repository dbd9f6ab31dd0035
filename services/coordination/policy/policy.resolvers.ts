import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import { loadAll, loadPresent } from '../place/load-all';
import type { Resolvers } from '../resolver-types.generated';

export const policyResolvers: Resolvers = {
  Query: {
    policyDocument: (_root, { id }, { loaders }) => knownRow(loaders.policyById, id, 'PolicyDocument'),
    policyDocuments: (_root, list, { loaders }) => readConnection(loaders.policies, list),
  },

  PolicyDocument: {
    __resolveReference: ({ id }, { loaders }) => loaders.policyById.load(id),
    place: ({ placeId }, _args, { loaders }) => loadPresent(loaders.placeById, placeId),
    issuers: ({ issuerIds }, _args, { loaders }) => loadAll(loaders.organizationById, issuerIds),
  },
};
