import { readConnection } from '@courtyard/shared/list/connection';
import type { GatheredKeys } from '@courtyard/shared/statistics/gathered';
import type { Context } from '../context';
import type { FigureKind, Resolvers } from '../resolver-types.generated';
import type { PopulationFigureRow } from './figure.entity';
import { sumFigures } from './sum-figures';

export const figureResolvers: Resolvers = {
  Query: {
    populationFigures: (_root, list, { loaders }) => readConnection(loaders.figures, list),
  },

  PopulationFigure: {
    __resolveReference: ({ id }, { loaders }) => loaders.figureById.load(id),
    // Only the key: coordination keeps the places.
    place: ({ placeId }) => ({ id: placeId }),
    quantity,
  },

  PlaceSet: {
    households: (set, _args, context) => summed(set, 'HOUSEHOLDS', context),
    residents: (set, _args, context) => summed(set, 'RESIDENTS', context),
  },

  Place: {
    households: ({ id }, _args, context) => newest(id, 'HOUSEHOLDS', context),
    residents: ({ id }, _args, context) => newest(id, 'RESIDENTS', context),
    locationHintZh: async ({ id }, _args, { loaders }) =>
      (await loaders.notesByPlaceId.load(id)).at(-1)?.locationHintZh ?? null,
    locationHintEn: async ({ id }, _args, { loaders }) =>
      (await loaders.notesByPlaceId.load(id)).at(-1)?.locationHintEn ?? null,
  },
};

function quantity({ value, precision, asOf, source }: PopulationFigureRow) {
  return { value, precision, asOf, source };
}

/** The report that speaks of the latest day; one without a day counts as the oldest. */
async function newest(placeId: string, kind: FigureKind, { loaders }: Context) {
  const figures = (await loaders.figuresByPlaceId.load(placeId)).filter((figure) => figure.kind === kind);
  const latest = figures.sort((one, other) => (one.asOf ?? '').localeCompare(other.asOf ?? '')).at(-1);
  return latest === undefined ? null : quantity(latest);
}

async function summed({ ids }: GatheredKeys, kind: FigureKind, context: Context) {
  const figures = await Promise.all(ids.map((id) => newest(id, kind, context)));
  const stated = figures.filter((figure) => figure !== null);
  return { ...sumFigures(stated), stated: stated.length, notStated: figures.length - stated.length };
}
