import { isInterfaceType, type GraphQLSchema } from 'graphql';

/** The types of the graph that can be found by their id. */
export function nodeTypes(schema: GraphQLSchema): ReadonlySet<string> {
  const node = schema.getType('Node');
  return new Set(isInterfaceType(node) ? schema.getPossibleTypes(node).map(({ name }) => name) : []);
}
