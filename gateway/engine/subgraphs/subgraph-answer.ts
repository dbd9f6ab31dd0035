import type { Cancellation } from '../cancellation';
/** One question to a subgraph, ready to be sent. */
export interface SubgraphCall {
  /** Ready JSON text: `{"query":…,"variables":…}`. */
  readonly body: string;
  /** Only queries are ever asked a second time. */
  readonly kind: 'query' | 'mutation';
  /** Already allow-listed by the caller. */
  readonly headers: Readonly<Record<string, string>>;
  /** How many representations are sent; `_entities` of another length is then no answer. */
  readonly representations?: number;
  /** The caller no longer waits. */
  readonly signal?: Cancellation;
}

/** An error as the subgraph tells it. Its shape is checked, its words are not: they are for the log. */
export interface SubgraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Record<string, unknown>;
}

export type SubgraphFailureCode = 'SUBGRAPH_UNAVAILABLE' | 'SUBGRAPH_TIMEOUT' | 'SUBGRAPH_BAD_RESPONSE';

export interface AnsweredCall {
  readonly kind: 'answered';
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly SubgraphError[];
  /** How many errors came beyond those that are kept; left out when all are here. */
  readonly omittedErrors?: number;
}

export interface FailedCall {
  readonly kind: 'failed';
  readonly code: SubgraphFailureCode;
  /** For the log only: it may hold addresses. */
  readonly reason: string;
}

export type SubgraphAnswer = AnsweredCall | FailedCall;

export function failed(code: SubgraphFailureCode, reason: string): FailedCall {
  return { kind: 'failed', code, reason };
}
