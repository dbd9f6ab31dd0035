import type { Dispatcher } from 'undici';
import type { Sign } from './breaker';
import { readAnswer } from './read-answer';
import type { RequestOutcome } from './send-request';
import type { SubgraphAnswer } from './subgraph-answer';

/** One request and what came of it. */
export interface Attempt {
  readonly answer: SubgraphAnswer;
  /** Null if no answer began. */
  readonly status: number | null;
  readonly bytes: number;
  readonly sign: Sign;
  readonly lostConnection: boolean;
}

export interface AttemptSettings {
  readonly dispatcher: Dispatcher;
  readonly maxBytes: number;
  readonly maxErrors: number;
}

/** @param representations how many were sent */
export function attemptOf(
  { result, status, bytes }: RequestOutcome,
  maxErrors: number,
  representations: number | undefined,
): Attempt {
  if (result.kind === 'broken') {
    const { answer, blame } = result;
    const sign = blame === 'caller' ? 'nothing' : signOf(answer);
    return { answer, status, bytes, sign, lostConnection: blame === 'connection' };
  }
  const answer = readAnswer(result, { maxErrors, representations });
  return { answer, status, bytes, sign: signOf(answer), lostConnection: false };
}

/** A subgraph that answers with nonsense is there; to stop asking it would not make it faster. */
function signOf(answer: SubgraphAnswer): Sign {
  return answer.kind === 'answered' || answer.code === 'SUBGRAPH_BAD_RESPONSE' ? 'alive' : 'dead';
}
