import type { Attempt } from './attempt';
import type { SubgraphCall } from './subgraph-answer';

const passing = new Set<number | null>([502, 503, 504]);

/**
 * Whether a second request may find what the first did not. A lost connection may only have been an idle one that the
 * subgraph closed in the same moment. A mutation may have been carried out, so it is never sent again.
 */
export function isWorthRetrying(
  { kind }: SubgraphCall,
  { answer, status, lostConnection }: Pick<Attempt, 'answer' | 'status' | 'lostConnection'>,
): boolean {
  if (kind !== 'query' || answer.kind !== 'failed') return false;
  return lostConnection || passing.has(status);
}
