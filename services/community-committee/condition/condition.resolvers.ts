import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const compactConditionResolvers: Resolvers = {
  Place: {
    compactConditions: ({ id }, list, { loaders }) =>
      readConnection(loaders.conditions, list, { property: 'placeId', id }),
    compactConditionInputs: ({ id }, _args, { loaders }) => loaders.conditionInputsByPlaceId.load(id),
  },
};
