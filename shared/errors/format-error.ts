import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { catalogue, type ErrorCode } from './catalogue';
import { describe } from './refusal';

/** Codes that GraphQL servers give to documents they cannot run; their messages are safe and helpful. */
const documentCodes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
]);

/**
 * What a caller may know of an error. A code of the catalogue passes with its words; what a caller cannot have
 * caused is logged whole and answered as an internal error, or as unavailable where the database is away.
 */
export function createErrorFormatter(log: { error(details: object, message: string): void }) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = formatted.extensions?.code;
    if (
      typeof code === 'string' &&
      (isListed(code) || documentCodes.has(code)) &&
      code !== 'INTERNAL_SERVER_ERROR'
    ) {
      return withoutStack(formatted);
    }
    const cause = unwrapResolverError(error);
    log.error({ err: cause, path: formatted.path }, 'a field could not be answered');
    const extensions = describe(isDatabaseAway(cause) ? 'UNAVAILABLE' : 'INTERNAL_SERVER_ERROR');
    const { path, locations } = formatted;
    return {
      message: extensions.messageEn,
      ...(path && { path }),
      ...(locations && { locations }),
      extensions: { ...extensions },
    };
  };
}

function isListed(code: string): code is ErrorCode {
  return Object.hasOwn(catalogue, code);
}

function withoutStack({ extensions, ...rest }: GraphQLFormattedError): GraphQLFormattedError {
  const { stacktrace: _, ...kept } = extensions ?? {};
  return { ...rest, extensions: kept };
}

/** Refused, reset or closed connections, and PostgreSQL's class 57: operator intervention. */
function isDatabaseAway(cause: unknown): boolean {
  const { code, message } = cause as { code?: unknown; message?: unknown };
  const awayCode =
    typeof code === 'string' && (/^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)/.test(code) || /^57P?/.test(code));
  return (
    awayCode ||
    (typeof message === 'string' &&
      /Connection terminated|timeout exceeded when trying to connect/.test(message))
  );
}
