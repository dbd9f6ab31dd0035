import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const contractConditionResolvers: Resolvers = {
  Place: {
    contractConditions: ({ id }, list, { loaders }) =>
      readConnection(loaders.conditions, list, { property: 'placeId', id }),
    contractConditionInputs: ({ id }, _args, { loaders }) => loaders.conditionInputsByPlaceId.load(id),
  },
};
