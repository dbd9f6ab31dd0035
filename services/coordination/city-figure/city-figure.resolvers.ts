import { readConnection } from '@courtyard/shared/list/connection';
import { knownRow } from '@courtyard/shared/list/known-row';
import { loadPresent } from '../place/load-all';
import type { Resolvers } from '../resolver-types.generated';

export const cityFigureResolvers: Resolvers = {
  Query: {
    cityFigure: (_root, { id }, { loaders }) => knownRow(loaders.cityFigureById, id, 'CityFigure'),
    cityFigures: (_root, list, { loaders }) => readConnection(loaders.cityFigures, list),
  },

  CityFigure: {
    __resolveReference: ({ id }, { loaders }) => loaders.cityFigureById.load(id),
    place: ({ placeId }, _args, { loaders }) => loadPresent(loaders.placeById, placeId),
    quantity: ({ value, precision, asOf, source }) => ({ value, precision, asOf, source }),
  },

  Place: {
    cityFigures: ({ id }, list, { loaders }) =>
      readConnection(loaders.cityFigures, list, { property: 'placeId', id }),
  },
};
