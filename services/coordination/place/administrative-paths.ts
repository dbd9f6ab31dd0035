import type { createPlaceLoaders } from './place.loaders';
import type { PlaceRow } from './place.entity';
import { loadAll } from './load-all';

type PlaceLoaders = Pick<ReturnType<typeof createPlaceLoaders>, 'placeById' | 'parentIdsByPlaceId'>;

const administrative = new Set(['CITY', 'DISTRICT', 'SUBDISTRICT', 'TOWNSHIP', 'COMMUNITY', 'VILLAGE']);

/**
 * Every chain of administrative places above a place, each from the nearest up to the city. A place on a border
 * has more than one.
 */
export async function administrativePaths(id: string, loaders: PlaceLoaders): Promise<PlaceRow[][]> {
  const parents = await loadAll(loaders.placeById, await loaders.parentIdsByPlaceId.load(id));
  const chains = await Promise.all(
    parents.map(async (parent) => {
      const further = await administrativePaths(parent.id, loaders);
      if (!administrative.has(parent.kind)) return further;
      return further.length === 0 ? [[parent]] : further.map((chain) => [parent, ...chain]);
    }),
  );
  return distinct(chains.flat());
}

/** Two ways up that pass other hierarchies only in between are one administrative chain. */
function distinct(chains: readonly PlaceRow[][]): PlaceRow[][] {
  return [...new Map(chains.map((chain) => [chain.map(({ id }) => id).join(' '), chain])).values()];
}
