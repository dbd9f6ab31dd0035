import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import type { Context } from '../context';
import type { Resolvers } from '../resolver-types.generated';
import type { ThreeListsKey } from './three-lists-key';

export const threeListsResolvers: Resolvers = {
  Query: {
    threeLists: async (_root, { place }, { loaders }) => ({
      place: await knownRow(loaders.placeById, place, 'Place'),
    }),
  },

  ThreeLists: {
    __resolveReference: ({ place }, context) => threeListsOf(place.id, context),
    resources: ({ place }, list, { loaders }) => readConnection(loaders.resources, list, { below: place.id }),
    resourcesByKind: ({ place }, _args, { loaders }) => loaders.resourceKindCountsByPlaceId.load(place.id),
  },
};

/** The lists are those of a place that the register has; of another there are none. */
async function threeListsOf(placeId: string, { loaders }: Context): Promise<ThreeListsKey | null> {
  const place = await loaders.placeById.load(placeId);
  return place === null ? null : { place };
}
