import type { OperationDefinitionNode } from 'graphql';
import type { CostRules } from './cost-rules';
import { estimateCost, type CostEstimate, type CostQuestion } from './estimate-cost';
import type { Variables } from './list-size';

/** Callers choose their variables, so what is kept for one operation stays within bounds. */
const mostKept = 32;
const longestKey = 1_000;

type Estimates = Map<string, CostEstimate>;

const known = new WeakMap<CostRules, WeakMap<OperationDefinitionNode, Estimates>>();

/** The same as {@link estimateCost}, which is made once for an operation and the variables it was asked with before. */
export function estimateOnce(rules: CostRules, question: CostQuestion): CostEstimate {
  const key = keyOf(question.variables);
  if (key === null) return estimateCost(rules, question);
  const estimates = estimatesOf(rules, question.operation);
  const before = estimates.get(key);
  if (before !== undefined) return before;
  const estimate = estimateCost(rules, question);
  if (estimates.size >= mostKept) estimates.delete(estimates.keys().next().value!);
  estimates.set(key, estimate);
  return estimate;
}

/** Null where the variables are too many to be told apart cheaply, or hold what JSON does not know. */
function keyOf(variables: Variables): string | null {
  try {
    const text = JSON.stringify(variables);
    return text.length > longestKey ? null : text;
  } catch {
    return null;
  }
}

function estimatesOf(rules: CostRules, operation: OperationDefinitionNode): Estimates {
  const byOperation = known.get(rules) ?? new WeakMap<OperationDefinitionNode, Estimates>();
  known.set(rules, byOperation);
  const estimates = byOperation.get(operation) ?? new Map<string, CostEstimate>();
  byOperation.set(operation, estimates);
  return estimates;
}
