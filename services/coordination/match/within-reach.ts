import type { Context } from '../context';
import { loadAll } from '../place/load-all';
import type { ResourceRow } from '../resource/resource.entity';
import { metersBetween, type Point } from './rules/meters-between';

/** The resources that are known to lie at most so far from a place, as the crow flies. */
export async function withinReach(
  placeId: string,
  withinM: number,
  resources: readonly ResourceRow[],
  context: Context,
): Promise<ResourceRow[]> {
  const here = await pointOf(placeId, context);
  if (here === null) return [];
  const near = await Promise.all(
    resources.map(async (resource) => {
      const there = resource.placeId === null ? null : await pointOf(resource.placeId, context);
      return there !== null && metersBetween(here, there) <= withinM ? [resource] : [];
    }),
  );
  return near.flat();
}

/** Where a place lies, or else the nearest thing it lies in of which that is known. */
async function pointOf(placeId: string, { loaders }: Context): Promise<Point | null> {
  const ancestry = await loaders.ancestryByPlaceId.load(placeId);
  const places = await loadAll(
    loaders.placeById,
    ancestry.map(({ id }) => id),
  );
  const points = places.flatMap(({ latitude, longitude }) =>
    latitude === null || longitude === null ? [] : { latitude, longitude },
  );
  return points[0] ?? null;
}
