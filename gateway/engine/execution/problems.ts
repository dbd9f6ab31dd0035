import { describe } from '@courtyard/shared/errors/refusal';
import type { SubgraphError } from '../subgraphs/subgraph-client';

/** What the caller learns of something that went wrong at a subgraph. */
export interface Problem {
  readonly subgraph: string;
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

export type FailureCode = 'SUBGRAPH_UNAVAILABLE' | 'SUBGRAPH_TIMEOUT' | 'SUBGRAPH_BAD_RESPONSE';

/** A subgraph that could not be asked, in the words of the catalogue. */
export function failureProblem(subgraph: string, code: FailureCode, timeoutMs: number): Problem {
  const stakeholder = subgraph;
  switch (code) {
    case 'SUBGRAPH_UNAVAILABLE':
      return problem(subgraph, describe('SUBGRAPH_UNAVAILABLE', { stakeholder }));
    case 'SUBGRAPH_TIMEOUT':
      return problem(subgraph, describe('SUBGRAPH_TIMEOUT', { stakeholder, ms: timeoutMs }));
    case 'SUBGRAPH_BAD_RESPONSE':
      return problem(subgraph, describe('SUBGRAPH_BAD_RESPONSE', { stakeholder }));
  }
}

/**
 * An error that a subgraph itself reports. Its words pass with a code that is known to be meant for callers; any other
 * may hold addresses, statements or stacks, and stands in the log alone.
 */
export function subgraphProblem(
  subgraph: string,
  { message, extensions = {} }: SubgraphError,
  allowedCodes: ReadonlySet<string>,
): Problem {
  const { code } = extensions;
  if (typeof code !== 'string' || !allowedCodes.has(code)) {
    return problem(subgraph, describe('SUBGRAPH_ERROR', { stakeholder: subgraph }));
  }
  const passed = Object.entries(extensions).filter(([name, value]) => passes.has(name) && isPlain(value));
  return { subgraph, message, extensions: { ...Object.fromEntries(passed), subgraph } };
}

/** What an error of a subgraph may tell besides its message. */
const passes = new Set(['code', 'retryable', 'messageZh', 'messageEn']);

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number';
}

function problem(subgraph: string, extensions: ReturnType<typeof describe>): Problem {
  return { subgraph, message: extensions.messageEn, extensions: { ...extensions, subgraph } };
}
