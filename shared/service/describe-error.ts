/** What a log keeps of an error. */
export interface DescribedError {
  readonly type: string;
  readonly message: string;
  readonly stack?: string;
  readonly cause?: DescribedError;
  readonly [detail: string]: unknown;
}

/** What PostgreSQL says of an error without repeating a value of a row. */
const harmlessDetails = ['code', 'severity', 'schema', 'table', 'column', 'constraint', 'routine'] as const;

/**
 * An error for the log. The parameters of a statement and the rows that PostgreSQL quotes may tell of persons, so
 * that only what is listed here is kept.
 */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: withoutValues(String(error)) };
  const details = error as unknown as Record<string, unknown>;
  const kept = harmlessDetails.filter((name) => typeof details[name] === 'string');
  const { cause } = error;
  return {
    type: error.constructor.name,
    message: withoutValues(error.message),
    ...(error.stack && { stack: framesOf(error.stack) }),
    ...Object.fromEntries(kept.map((name) => [name, details[name]])),
    ...(cause !== undefined && depth < 3 && { cause: describeError(cause, depth + 1) }),
  };
}

/** `invalid input syntax for type date: "…"`: PostgreSQL repeats a value at the end, after a colon. */
function withoutValues(message: string): string {
  return message.replace(/: ".*"$/s, ': "…"').slice(0, 1_000);
}

/** The places alone: the first lines of a stack repeat the message. */
function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
