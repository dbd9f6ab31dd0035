import { isAbstractType, isObjectType, type GraphQLNamedType, type GraphQLSchema } from 'graphql';
import type { CostRules } from './cost-rules';

/** What one value of a type costs: an object 1, a scalar or enum 0, unless `@cost` says otherwise. */
export type TypeWeight = (type: GraphQLNamedType) => number;

/** An abstract type costs as much as the dearest object it may be. */
export function createTypeWeight(rules: CostRules, schema: GraphQLSchema): TypeWeight {
  const known = new Map<string, number>();
  return (type) => {
    const before = known.get(type.name);
    if (before !== undefined) return before;
    const weight = isAbstractType(type)
      ? Math.max(0, ...schema.getPossibleTypes(type).map(({ name }) => rules.typeWeight(name) ?? 1))
      : (rules.typeWeight(type.name) ?? (isObjectType(type) ? 1 : 0));
    known.set(type.name, weight);
    return weight;
  };
}
