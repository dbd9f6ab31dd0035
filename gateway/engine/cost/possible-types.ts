import { isAbstractType, type GraphQLCompositeType, type GraphQLSchema } from 'graphql';

export interface PossibleTypes {
  /** The objects that may stand where the type is stated. */
  of(type: GraphQLCompositeType): ReadonlySet<string>;
  /** The objects of one type that a fragment on another applies to; null when it is all of them. */
  meeting(type: GraphQLCompositeType, condition: GraphQLCompositeType): readonly string[] | null;
}

/** Remembers what the schema would work out anew for every fragment. */
export function createPossibleTypes(schema: GraphQLSchema): PossibleTypes {
  const byType = new Map<string, ReadonlySet<string>>();
  const byPair = new Map<string, readonly string[] | null>();

  function of(type: GraphQLCompositeType): ReadonlySet<string> {
    const known = byType.get(type.name);
    if (known !== undefined) return known;
    const objects = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    const names = new Set(objects.map(({ name }) => name));
    byType.set(type.name, names);
    return names;
  }

  return {
    of,
    meeting: (type, condition) => {
      const key = `${type.name} ${condition.name}`;
      const known = byPair.get(key);
      if (known !== undefined) return known;
      const met = [...of(type)].filter((name) => of(condition).has(name));
      const found = met.length === of(type).size ? null : met;
      byPair.set(key, found);
      return found;
    },
  };
}
