import { describe, type RefusalExtensions } from './refusal';

/** Every connection of a pool was in use for as long as a caller may wait for one. */
export class PoolExhausted extends Error {
  constructor(size: number) {
    super(`All ${size} connections of the pool were in use.`);
  }
}

/** What a caller is told of an error that no caller caused. Nothing of its text goes out. */
export function describeFailure(cause: unknown): RefusalExtensions {
  if (isOverloaded(cause)) return describe('OVERLOADED');
  if (codeOf(cause) === cutOff) return describe('TOO_SLOW');
  return describe(isDatabaseAway(cause) ? 'UNAVAILABLE' : 'INTERNAL_SERVER_ERROR');
}

/** PostgreSQL's query_canceled: the statement timeout, or an operator who would not wait for it. */
const cutOff = '57014';

/** Too many callers for this pool, or too many pools for the database (too_many_connections). */
function isOverloaded(cause: unknown): boolean {
  return cause instanceof PoolExhausted || codeOf(cause) === '53300';
}

/**
 * Refused, reset or closed connections; PostgreSQL's classes 08 (connection), 53 (no room) and 57 (an operator
 * stepped in); and a transaction that was ended since it stood still (25P03).
 */
function isDatabaseAway(cause: unknown): boolean {
  return (
    awayCode.test(codeOf(cause)) || awayMessage.test((cause as { message?: string } | null)?.message ?? '')
  );
}

const awayCode =
  /^(?:ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|(?:08|53|57)[0-9A-Z]{3}|25P03)$/;

const awayMessage =
  /^Connection terminated|^Client has encountered a connection error|is not queryable|timeout exceeded when trying to connect/;

function codeOf(cause: unknown): string {
  const { code } = (cause ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}
