import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import type { Resolvers } from '../resolver-types.generated';
import type { OwnerWorkRow } from './owner-work.entity';

export const ownerWorkResolvers: Resolvers = {
  Query: {
    ownerWork: (_root, { id }, { loaders }) => knownRow(loaders.ownerWorkById, id, 'OwnerWork'),
    ownerWorks: (_root, list, { loaders }) => readConnection(loaders.ownerWorks, list),
  },

  OwnerWork: {
    __resolveReference: ({ id }, { loaders }) => loaders.ownerWorkById.load(id),
    // Only the keys: coordination keeps places, organizations and matters, the community committee its projects.
    place: ({ placeId }) => ({ id: placeId }),
    owner: ({ ownerId }) => ({ id: ownerId }),
    matter: ({ matterCode }) => ({ code: matterCode }),
    project: ({ projectId }) => (projectId === null ? null : { id: projectId }),
    hazard,
  },

  Place: {
    ownerWorks: ({ id }, list, { loaders }) => readConnection(loaders.ownerWorks, list, { below: id }),
  },

  Organization: {
    ownerWorks: ({ id }, list, { loaders }) =>
      readConnection(loaders.ownerWorks, list, { property: 'ownerId', id }),
  },

  Project: {
    ownerWorks: ({ id }, list, { loaders }) =>
      readConnection(loaders.ownerWorks, list, { property: 'projectId', id }),
  },
};

function hazard({ hazardTitleZh: titleZh, hazardTitleEn: titleEn, hazardState: state }: OwnerWorkRow) {
  return titleZh === null || state === null ? null : { titleZh, titleEn, state };
}
