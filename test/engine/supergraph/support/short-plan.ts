import type { PlanNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';

/** A plan in few words, everything that is sent included, so that whole plans can be compared at a glance. */
export type ShortPlan =
  | { readonly sequence: readonly ShortPlan[] }
  | { readonly parallel: readonly ShortPlan[] }
  | ShortFetch
  | { readonly condition: string; readonly then?: ShortPlan; readonly else?: ShortPlan };

interface ShortFetch {
  readonly ask: string;
  readonly at?: string;
  /** `price<_p` is read under `_p` and sent as `price`. */
  readonly needs?: string;
  readonly variables?: readonly string[];
  readonly contexts?: Readonly<Record<string, string>>;
  readonly operation: string;
}

export function shortPlan({ node }: QueryPlan): ShortPlan {
  if (node === undefined || node.kind === 'Subscription') throw new Error('Expected a plan of a query.');
  return shortNode(node);
}

function shortNode(node: PlanNode): ShortPlan {
  switch (node.kind) {
    case 'Sequence':
      return { sequence: node.nodes.map(shortNode) };
    case 'Parallel':
      return { parallel: node.nodes.map(shortNode) };
    case 'Flatten':
      return { at: node.path.join('.'), ...shortNode(node.node) };
    case 'Condition':
      return {
        condition: node.condition,
        ...(node.ifClause && { then: shortNode(node.ifClause) }),
        ...(node.elseClause && { else: shortNode(node.elseClause) }),
      };
    case 'Fetch':
      return {
        ask: node.serviceName,
        ...(node.requires && { needs: node.requires.map(shortSelection).join(' ') }),
        ...(node.variableUsages?.length && { variables: node.variableUsages }),
        ...(node.contextRewrites && {
          contexts: Object.fromEntries(
            node.contextRewrites.map(({ path, renameKeyTo }) => [renameKeyTo, path.join('/')]),
          ),
        }),
        operation: node.operation,
      };
    case 'Defer':
      throw new Error('Expected a plan without @defer.');
  }
}

function shortSelection(selection: QueryPlanSelectionNode): string {
  const below = selection.selections ? `{${selection.selections.map(shortSelection).join(' ')}}` : '';
  if (selection.kind === 'InlineFragment') return `...${selection.typeCondition ?? ''}${below}`;
  return `${selection.name}${selection.alias ? `<${selection.alias}` : ''}${below}`;
}
