import { checkId } from '@courtyard/shared/ids';
import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const issueResolvers: Resolvers = {
  Query: {
    issue: (_root, { id }, { loaders }) => loaders.issueById.load(checkId(id, 'Issue')),
    issues: (_root, list, { loaders }) => readConnection(loaders.issues, list),
  },

  Issue: {
    __resolveReference: ({ id }, { loaders }) => loaders.issueById.load(id),
    // Only the keys: coordination keeps places and matters.
    place: ({ placeId }) => ({ id: placeId }),
    matter: ({ matterCode }) => ({ code: matterCode }),
  },

  Place: {
    issues: ({ id }, list, { loaders }) => readConnection(loaders.issues, list, { below: id }),
  },
};
