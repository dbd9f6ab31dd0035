import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import type { Resolvers } from '../resolver-types.generated';
import type { PlaceInputs } from '../responsibility/place-inputs';
import { administrativePaths } from './administrative-paths';
import { loadAll } from './load-all';
import type { PlaceRow } from './place.entity';

export const placeResolvers: Resolvers = {
  Query: {
    place: (_root, { id }, { loaders }) => knownRow(loaders.placeById, id, 'Place'),
    places: (_root, list, { loaders }) => readConnection(loaders.places, list),
  },

  Place: {
    __resolveReference: async (reference, { loaders }) => {
      const row = await loaders.placeById.load(reference.id);
      // What the planner sends along are the stakeholders' answers; the derivation reads them from here.
      return row === null ? null : { ...row, inputs: reference as PlaceInputs };
    },
    parent: ({ parentId }, _args, { loaders }) =>
      parentId === null ? null : loaders.placeById.load(parentId),
    children: ({ id }, { kind, first, after }, { loaders }) =>
      readConnection(
        loaders.places,
        { first, after, where: kind ? { kind: { eq: kind } } : null },
        { property: 'parentId', id },
      ),
    ancestors: async ({ id }, _args, { loaders }) => {
      const ancestry = await loaders.ancestryByPlaceId.load(id);
      return loadAll(
        loaders.placeById,
        ancestry.filter(({ distance }) => distance > 0).map((above) => above.id),
      );
    },
    adminPaths: ({ id }, _args, { loaders }) => administrativePaths(id, loaders),
    centroid,
    gridCells: async ({ id }, _args, { loaders }) => {
      const ancestry = await loaders.ancestryByPlaceId.load(id);
      const places = await loadAll(
        loaders.placeById,
        ancestry.map((above) => above.id),
      );
      return places.filter((place) => place.kind === 'GRID_CELL' && place.id !== id);
    },
  },
};

function centroid({ latitude, longitude, positionSource: sourceKind }: PlaceRow) {
  if (latitude === null || longitude === null || sourceKind === null) return null;
  return { latitude, longitude, sourceKind };
}
