import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import { tellChanges } from '@courtyard/shared/service/streams/tell-changes';
import { loadMembers } from '@courtyard/shared/statistics/load-members';
import type { Context } from '../context';
import type { Resolvers } from '../resolver-types.generated';
import type { IssueRow } from './issue.entity';

export const issueResolvers: Resolvers = {
  Query: {
    issue: (_root, { id }, { loaders }) => knownRow(loaders.issueById, id, 'Issue'),
    issues: (_root, list, { loaders }) => readConnection(loaders.issues, list),
  },

  Subscription: {
    issueChanged: tellChanges('Issue', ({ loaders }: Context) => loaders.issueById),
  },

  Issue: {
    __resolveReference: ({ id }, { loaders }) => loaders.issueById.load(id),
    // Only the keys: coordination keeps places, matters and organizations.
    place: ({ placeId }) => ({ id: placeId }),
    matter: ({ matterCode }) => ({ code: matterCode }),
    demander: ({ demanderId }) => (demanderId === null ? null : { id: demanderId }),
    ledger: ({ ledgerId }, _args, { loaders }) =>
      ledgerId === null ? null : loaders.demandLedgerById.load(ledgerId),
    route: (issue, _args, context) => routeOf(issue, context),
    handlers: async (issue, _args, context) => {
      const handlerIds = issue.handlerIds ?? (await routeOf(issue, context))?.handlerIds;
      return handlerIds?.map((id) => ({ id })) ?? null;
    },
    projects: ({ id }, _args, { loaders }) => loaders.projectsByIssueId.load(id),
  },

  IssueSet: {
    members: (set, { first }, { loaders }) => loadMembers(set, loaders.issueById, first),
  },

  Place: {
    issues: ({ id }, list, { loaders }) => readConnection(loaders.issues, list, { below: id }),
  },
};

/** The route of an issue's level at the nearest place that has one. */
async function routeOf({ placeId, level }: IssueRow, { loaders }: Context) {
  if (level === null) return null;
  const routes = await loaders.issueRoutesInReachByPlaceId.load(placeId);
  return routes.find((route) => route.level === level) ?? null;
}
