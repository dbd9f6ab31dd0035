import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import { loadPresent } from '../place/load-all';
import type { Resolvers } from '../resolver-types.generated';

export const committeeResolvers: Resolvers = {
  Query: {
    committeeMembership: (_root, { id }, { loaders }) =>
      knownRow(loaders.membershipById, id, 'CommitteeMembership'),
    committeeMemberships: (_root, list, { loaders }) => readConnection(loaders.memberships, list),
    committeeSeatRules: (_root, list, { loaders }) => readConnection(loaders.seatRules, list),
  },

  CommitteeMembership: {
    __resolveReference: ({ id }, { loaders }) => loaders.membershipById.load(id),
    committee: ({ committeeId }, _args, { loaders }) => loadPresent(loaders.organizationById, committeeId),
    organization: ({ organizationId }, _args, { loaders }) =>
      organizationId === null ? null : loaders.organizationById.load(organizationId),
    nominatedBy: ({ nominatedById }, _args, { loaders }) =>
      nominatedById === null ? null : loaders.organizationById.load(nominatedById),
  },

  CommitteeSeatRule: {
    policy: ({ policyId }, _args, { loaders }) =>
      policyId === null ? null : loaders.policyById.load(policyId),
  },

  Organization: {
    seats: ({ id }, list, { loaders }) =>
      readConnection(loaders.memberships, list, { property: 'committeeId', id }),
    memberships: ({ id }, list, { loaders }) =>
      readConnection(loaders.memberships, list, { property: 'organizationId', id }),
  },
};
