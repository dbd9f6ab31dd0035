import { isRecord } from './is-record';
import type { SubgraphError } from './subgraph-answer';

export interface ReadErrors {
  readonly first: readonly SubgraphError[];
  /** How many more there are. */
  readonly omitted: number;
}

const none: ReadErrors = { first: [], omitted: 0 };

/** Longer messages are cut: they go to a log. */
const longestMessage = 4_000;

/** The first errors of an answer, and the number of the others; null when one of them is no error of GraphQL. */
export function readErrors(errors: unknown, most: number): ReadErrors | null {
  // Some servers write null where there is nothing.
  if (errors === undefined || errors === null) return none;
  if (!Array.isArray(errors)) return null;
  const first = errors.slice(0, most).map(readError);
  if (!first.every((error) => error !== null)) return null;
  return { first, omitted: errors.length - first.length };
}

/** A part of the wrong type is left out; an error without a message is none. */
function readError(error: unknown): SubgraphError | null {
  if (!isRecord(error) || typeof error.message !== 'string') return null;
  const { message, path, extensions } = error;
  return {
    message: message.slice(0, longestMessage),
    ...(isPath(path) ? { path } : {}),
    ...(isRecord(extensions) ? { extensions } : {}),
  };
}

function isPath(path: unknown): path is (string | number)[] {
  return Array.isArray(path) && path.every((step) => typeof step === 'string' || isIndex(step));
}

function isIndex(step: unknown): boolean {
  return Number.isSafeInteger(step) && (step as number) >= 0;
}
