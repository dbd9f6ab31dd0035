import { type GraphQLError, type ExecutionResult, type GraphQLFormattedError } from 'graphql';

/** What a caller may know of an error. */
export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** The errors of an answer as its caller sees them, each with the id by which it is found in the log. */
export function writeErrors(
  errors: readonly GraphQLError[],
  formatError: FormatError,
  requestId: string,
): GraphQLFormattedError[] {
  return errors.map((error) => {
    const extensions = { ...error.extensions, code: error.extensions.code ?? 'INTERNAL_SERVER_ERROR' };
    const formatted = formatError({ ...error.toJSON(), extensions }, error);
    return { ...formatted, extensions: { ...formatted.extensions, requestId } };
  });
}

/** An answer as JSON on a line of its own, its errors first. */
export function writeAnswer(
  data: ExecutionResult['data'],
  errors: readonly GraphQLFormattedError[] | undefined,
): string {
  return `${JSON.stringify({ errors, data })}\n`;
}
