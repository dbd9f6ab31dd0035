import type { GraphQLError } from 'graphql';

/** What came of an operation that passed all checks. */
export interface CheckedAnswer {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}
