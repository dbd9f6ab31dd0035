import { GraphQLError } from 'graphql';
import { refusal } from '@courtyard/shared/errors/refusal';
import type { Problem } from '../execution/problems';
import { stepsOf, type Path } from './path';

/** The errors of one answer: the first ones in full, the rest as a number. */
export interface AnswerErrors {
  /** A problem of a subgraph at a place of the answer, or at none. */
  tell(problem: Problem, path: Path | null): void;
  /** The caller may not see what stands here. */
  deny(field: string, path: Path): void;
  /** What a subgraph sent cannot stand here. */
  misfit(field: string, path: Path): void;
  /** @param more errors that were left out before. */
  list(more: number): GraphQLError[];
}

export function createAnswerErrors(most: number): AnswerErrors {
  const errors: GraphQLError[] = [];
  let omitted = 0;
  const add = (make: () => GraphQLError) => {
    if (errors.length < most) errors.push(make());
    else omitted += 1;
  };
  return {
    tell: ({ message, extensions }, path) =>
      add(() => new GraphQLError(message, { extensions, ...(path && { path: stepsOf(path) }) })),
    deny: (field, path) => add(() => at(path, refusal('UNAUTHORIZED_FIELD_OR_TYPE', { field }))),
    misfit: (field, path) => add(() => at(path, refusal('INVALID_ANSWER', { field }))),
    list: (more) => {
      const count = omitted + more;
      return count === 0 ? errors : [...errors, refusal('ERRORS_OMITTED', { count })];
    },
  };
}

function at(path: Path, { message, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { path: stepsOf(path), extensions: extensions });
}
