import { refusal } from '@courtyard/shared/errors/refusal';
import type { CostRules } from './cost-rules';
import type { CostEstimate, CostQuestion } from './estimate-cost';
import { estimateOnce } from './known-estimates';

/** What an operation may be estimated to cost. */
export interface CostLimit {
  readonly total: number;
  /** What of it may fall to one subgraph, by its name; undefined for all of it. */
  readonly ofSubgraph?: (subgraph: string) => number | undefined;
}

/** Refuses with `COST_LIMIT` what would cost too much, before anybody is asked. Null limits nothing and estimates nothing. */
export function checkCost(
  rules: CostRules,
  question: CostQuestion,
  limit: CostLimit | null,
): CostEstimate | null {
  if (limit === null) return null;
  const estimate = estimateOnce(rules, question);
  refuseAbove(estimate.total, limit.total);
  for (const [subgraph, cost] of Object.entries(estimate.bySubgraph)) {
    refuseAbove(cost, limit.ofSubgraph?.(subgraph));
  }
  return estimate;
}

function refuseAbove(value: number, most: number | undefined): void {
  if (most !== undefined && value > most) throw refusal('COST_LIMIT', { value, most });
}
