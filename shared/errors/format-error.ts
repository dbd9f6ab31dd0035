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
    const cause = causeOf(error);
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

/** What was thrown; graphql-js wraps what it does not take for an error. */
function causeOf(error: unknown): unknown {
  const cause = unwrapResolverError(error);
  return (cause as { thrownValue?: unknown } | null)?.thrownValue ?? cause;
}

function isListed(code: string): code is ErrorCode {
  return Object.hasOwn(catalogue, code);
}

function withoutStack({ extensions, ...rest }: GraphQLFormattedError): GraphQLFormattedError {
  const { stacktrace: _, ...kept } = extensions ?? {};
  return { ...rest, extensions: kept };
}

/**
 * Refused, reset or closed connections; and PostgreSQL's classes 08 (connection), 53 (no room for another one) and
 * 57 (an operator stepped in).
 */
function isDatabaseAway(cause: unknown): boolean {
  const { code, message } = (cause ?? {}) as { code?: unknown; message?: unknown };
  const awayCode =
    typeof code === 'string' &&
    (/^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)/.test(code) || /^(08|53|57)[0-9A-Z]{3}$/.test(code));
  return (
    awayCode ||
    (typeof message === 'string' &&
      /^Connection terminated|^Client has encountered a connection error|timeout exceeded when trying to connect/.test(
        message,
      ))
  );
}
