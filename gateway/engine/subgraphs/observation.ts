import type { BreakerState } from './breaker';
import type { SubgraphAnswer, SubgraphCall, SubgraphFailureCode } from './subgraph-answer';
import type { TimeLimit } from './time-limit';

/** What became of one call, for metrics, traces and the log. Holds no word of the question or of the answer. */
export interface SubgraphObservation {
  readonly subgraph: string;
  readonly kind: SubgraphCall['kind'];
  /** `errors` is an answer with errors in it; a caller that gave up says nothing against the subgraph. */
  readonly outcome: 'answered' | 'errors' | 'cancelled' | SubgraphFailureCode;
  /** Why it failed, for the log only; null when it was answered. */
  readonly reason: string | null;
  readonly ms: number;
  /** How much of that it waited for its turn. */
  readonly waitedMs: number;
  /** Requests that were made: 0, 1, or 2 when it was asked again. */
  readonly attempts: number;
  /** Of the last attempt; null if no answer began. */
  readonly status: number | null;
  /** Of the last answer's body. */
  readonly bytes: number;
  /** After the call. */
  readonly breaker: BreakerState;
}

/** The call comes along so that an observer finds the request id among its headers. */
export type Observe = (observation: SubgraphObservation, call: SubgraphCall) => void;

export function outcomeOf(answer: SubgraphAnswer, { endedBy }: TimeLimit): SubgraphObservation['outcome'] {
  if (answer.kind === 'answered') return answer.errors.length > 0 ? 'errors' : 'answered';
  return endedBy === 'cancelled' ? 'cancelled' : answer.code;
}
