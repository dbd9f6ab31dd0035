import { readConnection } from '@courtyard/shared/list/connection';
import type { IndicatorCode, Resolvers } from '../resolver-types.generated';
import type { IndicatorRow } from './indicator.entity';

export const indicatorResolvers: Resolvers = {
  Query: {
    indicators: (_root, list, { loaders }) => readConnection(loaders.indicators, list),
  },

  Indicator: {
    __resolveReference: ({ id }, { loaders }) => loaders.indicatorById.load(id),
    // Only the key: coordination keeps the places.
    place: ({ placeId }) => ({ id: placeId }),
  },

  Place: {
    indicators: ({ id }, list, { loaders }) => readConnection(loaders.indicators, list, { below: id }),
    performanceInputs: async ({ id }, _args, { loaders }) =>
      (await loaders.indicatorInputsByPlaceId.load(id)).map(performance),
  },
};

/** The matter each indicator speaks of. */
const matterOf: Readonly<Record<IndicatorCode, string>> = {
  CLUTTER: 'CLUTTER',
  SMALL_ADS: 'SMALL_ADS',
  SHARED_BIKES: 'SHARED_BIKES',
  PET_FOULING: 'PET_FOULING',
  CRIMINAL_CASES: 'SECURITY',
  NEW_ILLEGAL_CONSTRUCTION: 'ILLEGAL_CONSTRUCTION',
  FACILITY_DAMAGE: 'PUBLIC_FACILITIES',
};

/** Where nothing was found in a whole period, those who govern the place do their work. */
function performance({ placeId, code, value, validFrom, validTo }: IndicatorRow) {
  return {
    place: { id: placeId },
    matter: { code: matterOf[code] },
    role: 'SELF_GOVERNOR' as const,
    performed: value === 0,
    from: validFrom,
    to: validTo,
  };
}
