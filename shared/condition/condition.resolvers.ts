import type { ConditionRow } from './condition.entity';

/** Resolvers of the shared Condition type: other entities by their key only. */
export const conditionResolvers = {
  Condition: {
    place: ({ placeId }: ConditionRow) => ({ id: placeId }),
    holder: ({ holderId }: ConditionRow) => (holderId === null ? null : { id: holderId }),
  },
};
