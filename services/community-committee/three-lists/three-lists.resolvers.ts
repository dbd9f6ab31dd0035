import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const threeListsResolvers: Resolvers = {
  ThreeLists: {
    __resolveReference: ({ place }) => ({ place: { id: place.id } }),
    needs: ({ place }, { where, orderBy, ...page }, { loaders }) =>
      readConnection(
        loaders.issues,
        { ...page, where: onlyNeeds(where), orderBy: orderBy ?? ['RANK_ASC'] },
        { below: place.id },
      ),
    projects: ({ place }, list, { loaders }) => readConnection(loaders.projects, list, { below: place.id }),
    projectsByState: ({ place }, _args, { loaders }) => loaders.projectStateCountsByPlaceId.load(place.id),
  },
};

/** A list of needs holds no problems that were only found. */
function onlyNeeds(where: object | null | undefined) {
  const needs = { kind: { eq: 'NEED' } };
  return where ? { and: [needs, { ...where }] } : needs;
}
