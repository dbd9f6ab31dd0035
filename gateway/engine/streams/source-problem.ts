import { GraphQLError } from 'graphql';
import type { Problem } from '../execution/problems';
import type { Surroundings } from '../execution/run';
import type { SourceEnd } from '../subgraphs/streams/event-source';

/** What the caller learns of a source that did not begin, or that broke off. */
export function problemsOfSource(
  subgraph: string,
  end: Exclude<SourceEnd, { kind: 'completed' }>,
  { failureOf, problemOf }: Pick<Surroundings, 'failureOf' | 'problemOf'>,
): [GraphQLError, ...GraphQLError[]] {
  if (end.kind === 'failed') return [asError(failureOf(subgraph, end))];
  const [first, ...others] = end.errors.map((error) => asError(problemOf(subgraph, error)));
  return [first ?? new GraphQLError('The source gave no reason.'), ...others];
}

function asError({ message, extensions }: Problem): GraphQLError {
  return new GraphQLError(message, { extensions });
}
