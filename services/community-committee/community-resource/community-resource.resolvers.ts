import { readConnection } from '@courtyard/shared/list/connection';
import { ownedResourceResolvers } from '@courtyard/shared/resource/resource.resolvers';
import { isSmall } from '@courtyard/shared/privacy/small-counts';
import type { Resolvers } from '../resolver-types.generated';
import type { CommunityResourceRow } from './community-resource.entity';

export const communityResourceResolvers: Resolvers = {
  Query: {
    communityResources: (_root, list, { loaders }) => readConnection(loaders.resources, list),
  },

  CommunityResource: {
    ...ownedResourceResolvers,
    __resolveReference: ({ id }, { loaders }) => loaders.resourceById.load(id),
    units,
    // Only the key: coordination keeps the organizations.
    organization: ({ organizationId }) => (organizationId === null ? null : { id: organizationId }),
    headcount: ({ headcount }) => (headcount !== null && isSmall(headcount) ? null : headcount),
    ledger: ({ ledgerId }, _args, { loaders }) =>
      ledgerId === null ? null : loaders.resourceLedgerById.load(ledgerId),
  },
};

function units({ units: value, unitsPrecision: precision, asOf, source }: CommunityResourceRow) {
  return { value, precision, asOf, source };
}
