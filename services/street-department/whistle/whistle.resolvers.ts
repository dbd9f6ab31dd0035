import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import { tellChanges } from '@courtyard/shared/service/streams/tell-changes';
import type { Context } from '../context';
import type { Resolvers } from '../resolver-types.generated';

export const whistleResolvers: Resolvers = {
  Query: {
    whistle: (_root, { id }, { loaders }) => knownRow(loaders.whistleById, id, 'Whistle'),
    whistles: (_root, list, { loaders }) => readConnection(loaders.whistles, list),
  },

  Subscription: {
    whistleChanged: tellChanges('Whistle', ({ loaders }: Context) => loaders.whistleById),
  },

  Whistle: {
    __resolveReference: ({ id }, { loaders }) => loaders.whistleById.load(id),
    // Only the keys: coordination keeps places, organizations and matters, the community committee its issues.
    place: ({ placeId }) => ({ id: placeId }),
    issuer: ({ issuerId }) => ({ id: issuerId }),
    matter: ({ matterCode }) => (matterCode === null ? null : { code: matterCode }),
    issue: ({ issueId }) => (issueId === null ? null : { id: issueId }),
    blownAt: ({ occurredAt }) => occurredAt,
    responses: ({ id }, _args, { loaders }) => loaders.responsesByWhistleId.load(id),
  },

  Place: {
    whistles: ({ id }, list, { loaders }) => readConnection(loaders.whistles, list, { below: id }),
  },

  Organization: {
    whistlesBlown: ({ id }, list, { loaders }) =>
      readConnection(loaders.whistles, list, { property: 'issuerId', id }),
  },

  Issue: {
    whistles: ({ id }, list, { loaders }) =>
      readConnection(loaders.whistles, list, { property: 'issueId', id }),
  },
};
