import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { createErrorFormatter } from '@courtyard/shared/errors/format-error';
import type { Logger } from '@courtyard/shared/service/log';

/** An error in the words that the caller hears. */
export class ToldError extends GraphQLError {
  override readonly name = 'ToldError';

  constructor(private readonly formatted: GraphQLFormattedError) {
    super(formatted.message, { extensions: formatted.extensions });
  }

  override toJSON(): GraphQLFormattedError {
    return this.formatted;
  }
}

/** Puts what was thrown outside an operation into words for the caller, as the GraphQL server does within one. */
export type TellError = (thrown: unknown, requestId: string) => ToldError;

export function createErrorTeller(log: Logger): TellError {
  const format = createErrorFormatter(log);
  return (thrown, requestId) => {
    if (thrown instanceof ToldError) return thrown;
    const error =
      thrown instanceof GraphQLError ? thrown : new GraphQLError('', { originalError: asError(thrown) });
    const { extensions, ...rest } = format(error.toJSON(), thrown);
    // What is meant for the head of an HTTP answer is no word for the caller.
    const { http: _, ...kept } = extensions ?? {};
    return new ToldError({ ...rest, extensions: { ...kept, requestId } });
  };
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
