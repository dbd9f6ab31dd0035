import { readConnection } from '@courtyard/shared/list/connection';
import type { Resolvers } from '../resolver-types.generated';

export const mandateConditionResolvers: Resolvers = {
  Place: {
    mandateConditions: ({ id }, list, { loaders }) =>
      readConnection(loaders.conditions, list, { property: 'placeId', id }),
    mandateConditionInputs: ({ id }, _args, { loaders }) => loaders.conditionInputsByPlaceId.load(id),
  },
};
