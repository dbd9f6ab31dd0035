import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../errors/catalogue';

/** Why a request is answered with nothing but errors. */
export class RequestRefused extends Error {
  constructor(
    readonly errors: readonly GraphQLError[],
    readonly status: number,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super('The request is refused.');
  }
}

/** A request that cannot be understood, in words for which `explain` knows the Chinese. */
export function badRequest(
  why: string,
  status = 400,
  headers?: Readonly<Record<string, string>>,
): RequestRefused {
  return new RequestRefused([coded(why, 'BAD_REQUEST')], status, headers);
}

export function coded(message: string, code: ErrorCode): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** Errors of graphql-js under the code that tells in which step they came up. */
export function withCode(errors: readonly GraphQLError[], code: ErrorCode): GraphQLError[] {
  return errors.map(
    (error) =>
      new GraphQLError(error.message, {
        nodes: error.nodes,
        source: error.source,
        positions: error.positions,
        originalError: error.originalError,
        extensions: { ...error.extensions, code },
      }),
  );
}
