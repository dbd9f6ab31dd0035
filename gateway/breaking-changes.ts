import { Supergraph } from '@apollo/federation-internals';
import { findBreakingChanges, type GraphQLSchema } from 'graphql';

/** What clients of the committed graph would lose in a new one, as sentences; hidden fields do not count. */
export function breakingChanges(committedSupergraph: string, newSupergraph: string): string[] {
  const changes = findBreakingChanges(clientSchema(committedSupergraph), clientSchema(newSupergraph));
  return changes.map(({ description }) => description);
}

/** The schema that clients of a supergraph see. */
export function clientSchema(supergraph: string): GraphQLSchema {
  return Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema();
}
