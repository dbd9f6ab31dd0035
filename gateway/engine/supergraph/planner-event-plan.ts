import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import {
  Kind,
  OperationTypeNode,
  parse,
  print,
  stripIgnoredCharacters,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import type { EventFields } from './planner-events';

/**
 * The plan with the subscription that the source is sent in place of what the planner took for a query. Its fetch keeps
 * the name of the graph of events, by which an event stands in for its answer.
 */
export function restoreEvents(plan: QueryPlan, events: EventFields): QueryPlan {
  const { node } = plan;
  if (events.subgraphs.size === 0 || node === undefined || node.kind === 'Subscription') return plan;
  const realNames = new Map([...events.queryFields].map(([field, queryField]) => [queryField, field]));
  const restoreNode = (child: PlanNode): PlanNode => {
    switch (child.kind) {
      case 'Fetch':
        return restoreFetch(child, events, realNames);
      case 'Sequence':
      case 'Parallel':
        return { ...child, nodes: child.nodes.map(restoreNode) };
      case 'Flatten':
        return { ...child, node: restoreNode(child.node) };
      case 'Condition':
        return {
          ...child,
          ...(child.ifClause && { ifClause: restoreNode(child.ifClause) }),
          ...(child.elseClause && { elseClause: restoreNode(child.elseClause) }),
        };
      case 'Defer':
        return child;
    }
  };
  return { ...plan, node: restoreNode(node) };
}

/**
 * Only the first fetch is answered by an event. For an interface that a subgraph knows as an object the planner comes
 * back to it once the type is known, and the subgraph itself can tell.
 */
function restoreFetch(
  fetch: FetchNode,
  { subgraphs }: EventFields,
  realNames: ReadonlyMap<string, string>,
): FetchNode {
  const subgraph = subgraphs.get(fetch.serviceName);
  if (subgraph === undefined) return fetch;
  return fetch.requires === undefined
    ? asSubscription(fetch, realNames)
    : { ...fetch, serviceName: subgraph };
}

/** Without a name: the planner's own would be another for each place in a plan. */
function asSubscription(fetch: FetchNode, realNames: ReadonlyMap<string, string>): FetchNode {
  const { operationDocumentNode: _, ...rest } = fetch;
  const [operation] = parse(fetch.operation, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A fetch has one operation.');
  const { name: __, ...nameless } = operation;
  const subscription: OperationDefinitionNode = {
    ...nameless,
    operation: OperationTypeNode.SUBSCRIPTION,
    selectionSet: {
      ...operation.selectionSet,
      selections: operation.selectionSet.selections.map((selection) => withRealName(selection, realNames)),
    },
  };
  return { ...rest, operationName: undefined, operation: stripIgnoredCharacters(print(subscription)) };
}

/** The planner writes no fragments around root fields without conditions, and those it keeps as they are. */
function withRealName(selection: SelectionNode, realNames: ReadonlyMap<string, string>): SelectionNode {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    const { typeCondition: _, ...bare } = selection;
    const selections = selection.selectionSet.selections.map((inner) => withRealName(inner, realNames));
    return { ...bare, selectionSet: { ...selection.selectionSet, selections } };
  }
  const value = realNames.get(selection.name.value);
  if (value === undefined) return selection;
  // Sources that are asked in the same words are shared.
  const alias = selection.alias?.value === value ? undefined : selection.alias;
  return { ...selection, alias, name: { kind: Kind.NAME, value } };
}
