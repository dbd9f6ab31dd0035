import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';
import type { AssetRecordRow } from './asset.entity';

export const assetResolvers: Resolvers = {
  Query: {
    assetRecords: (_root, list, { loaders }) => readConnection(loaders.assetRecords, list),
  },

  AssetRecord: {
    __resolveReference: ({ id }, { loaders }) => loaders.assetRecordById.load(id),
    place: ({ placeId }) => ({ id: placeId }),
    builtPeriod,
  },

  Place: {
    builtPeriod: async ({ id }, _args, { loaders }) =>
      newest(await loaders.assetRecordsByPlaceId.load(id), builtPeriod),
    areaM2: async ({ id }, _args, { loaders }) =>
      newest(await loaders.assetRecordsByPlaceId.load(id), ({ areaM2 }) => areaM2),
  },
};

function builtPeriod({ builtFrom, builtTo, builtPrecision, source }: AssetRecordRow) {
  if (builtFrom === null || builtTo === null || builtPrecision === null) return null;
  return { from: builtFrom, to: builtTo, precision: builtPrecision, source };
}

/** The newest record that states a value; an older one is not forgotten because a newer one is silent. */
function newest<Value>(
  records: readonly AssetRecordRow[],
  read: (record: AssetRecordRow) => Value | null,
): Value | null {
  return records.map(read).findLast((value) => value !== null) ?? null;
}
