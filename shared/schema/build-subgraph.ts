import { buildSubgraphSchema } from '@apollo/subgraph';
import { Kind, type DocumentNode, type GraphQLSchema } from 'graphql';
import { tellAskedFields } from '../list/asked-fields';

/** Resolvers of one concept, by type and field. */
type ConceptResolvers =
  NonNullable<Extract<Parameters<typeof buildSubgraphSchema>[0], unknown[]>[number]> extends infer Module
    ? Module extends { resolvers?: infer Resolvers }
      ? NonNullable<Resolvers>
      : never
    : never;

const noTypeDefs: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

/** Joins the SDL files and the resolvers of a service's concepts into one schema. */
export function buildSubgraph(
  typeDefs: readonly DocumentNode[],
  resolvers: readonly object[],
): GraphQLSchema {
  const schema = buildSubgraphSchema([
    ...typeDefs.map((definitions) => ({ typeDefs: definitions })),
    ...resolvers.map((answers) => ({ typeDefs: noTypeDefs, resolvers: answers as ConceptResolvers })),
  ]);
  return tellAskedFields(schema);
}
