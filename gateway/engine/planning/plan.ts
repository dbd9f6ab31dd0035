import type { QueryPlan, PlanNode } from '@apollo/query-planner';

/** What the planner answers: which subgraphs to ask for what, in which order. */
export type {
  FetchDataKeyRenamer,
  FetchDataRewrite,
  FetchNode,
  FlattenNode,
  PlanNode,
  QueryPlan,
  QueryPlanSelectionNode,
} from '@apollo/query-planner';

/** How many fetches a plan can make; both sides of a condition count. */
export function countFetches({ node }: QueryPlan): number {
  return node === undefined ? 0 : countBelow(node);
}

function countBelow(node: QueryPlan['node']): number {
  switch (node?.kind) {
    case undefined:
      return 0;
    case 'Fetch':
      return 1;
    case 'Flatten':
      return countBelow(node.node);
    case 'Sequence':
    case 'Parallel':
      return sum(node.nodes);
    case 'Condition':
      return countBelow(node.ifClause) + countBelow(node.elseClause);
    case 'Subscription':
      return 1 + countBelow(node.rest);
    case 'Defer':
      return (
        countBelow(node.primary.node) + node.deferred.reduce((all, next) => all + countBelow(next.node), 0)
      );
  }
}

function sum(nodes: readonly PlanNode[]): number {
  return nodes.reduce((all, node) => all + countBelow(node), 0);
}
