import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const titleConditionResolvers: Resolvers = {
  Place: {
    titleConditions: ({ id }, list, { loaders }) =>
      readConnection(loaders.conditions, list, { property: 'placeId', id }),
    titleConditionInputs: ({ id }, _args, { loaders }) => loaders.conditionInputsByPlaceId.load(id),
  },
};
