import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { catalogue, type ErrorCode } from './catalogue';
import { describeFailure } from './failure';
import { describe, type RefusalExtensions } from './refusal';

/** Codes that GraphQL servers give to requests they cannot run. Their reasons are safe; only the Chinese is missing. */
const describeDocument: ReadonlyMap<unknown, (why: string) => RefusalExtensions> = new Map([
  ['GRAPHQL_PARSE_FAILED', (why: string) => describe('GRAPHQL_PARSE_FAILED', { why })],
  ['GRAPHQL_VALIDATION_FAILED', (why: string) => describe('GRAPHQL_VALIDATION_FAILED', { why })],
  ['BAD_USER_INPUT', (why: string) => describe('BAD_USER_INPUT', { why })],
  ['OPERATION_RESOLUTION_FAILURE', (why: string) => describe('OPERATION_RESOLUTION_FAILURE', { why })],
  ['PERSISTED_QUERY_NOT_FOUND', () => describe('PERSISTED_QUERY_NOT_FOUND')],
  ['BAD_REQUEST', (why: string) => describe('BAD_REQUEST', { why })],
]);

/** What the server refuses without giving it a code. */
const refusedWithoutCode = new Set([
  'provided sha does not match query',
  'Unsupported persisted query version',
]);

/**
 * What a caller may know of an error. A code of the catalogue passes with its words; what a caller cannot have
 * caused is logged whole and answered as an internal error, or by what the database suffers from.
 */
export function createErrorFormatter(log: { error(details: object, message: string): void }) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = refusedWithoutCode.has(formatted.message) ? 'BAD_REQUEST' : formatted.extensions?.code;
    const isWorded = typeof formatted.extensions?.messageEn === 'string';
    const inBothLanguages = isWorded ? undefined : describeDocument.get(code);
    if (inBothLanguages !== undefined) return withWords(formatted, inBothLanguages(formatted.message));
    if (typeof code === 'string' && isListed(code) && code !== 'INTERNAL_SERVER_ERROR') {
      return withoutStack(formatted);
    }
    const cause = causeOf(error);
    log.error({ err: cause, path: formatted.path }, 'a field could not be answered');
    return withWords(formatted, describeFailure(cause));
  };
}

/** The place of an error with the words of the catalogue, and with nothing else. */
function withWords(
  { path, locations }: GraphQLFormattedError,
  extensions: RefusalExtensions,
): GraphQLFormattedError {
  return {
    message: extensions.messageEn,
    ...(path && { path }),
    ...(locations && { locations }),
    extensions: { ...extensions },
  };
}

/** What was thrown: graphql-js puts the place around it, and wraps what it does not take for an error. */
function causeOf(error: unknown): unknown {
  const cause = (error instanceof GraphQLError && error.path && error.originalError) || error;
  return (cause as { thrownValue?: unknown } | null)?.thrownValue ?? cause;
}

function isListed(code: string): code is ErrorCode {
  return Object.hasOwn(catalogue, code);
}

function withoutStack({ extensions, ...rest }: GraphQLFormattedError): GraphQLFormattedError {
  const { stacktrace: _, ...kept } = extensions ?? {};
  return { ...rest, extensions: kept };
}
