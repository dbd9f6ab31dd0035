import type {
  FetchNode,
  FlattenNode,
  PlanNode,
  QueryPlan,
  QueryPlanSelectionNode,
} from '@apollo/query-planner';
import {
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
  type DocumentNode,
  type FieldNode,
} from 'graphql';
import { splitFetch } from './planner-split-fetch';
import type { VirtualFields } from './planner-virtual-fields';

/**
 * The plan with the fields that subgraphs really have. In operations a virtual field becomes an alias of the real one;
 * in `requires` a field with an alias is read under the alias and sent under its name. A fetch that needs two values
 * under one name becomes two fetches side by side.
 */
export function restoreVirtualFields(plan: QueryPlan, virtualFields: VirtualFields): QueryPlan {
  if (virtualFields.byName.size === 0 || plan.node === undefined) return plan;
  const { node } = plan;
  if (node.kind !== 'Subscription') return { ...plan, node: restoreNode(node, virtualFields) };
  const primary = restoreFetch(node.primary, virtualFields);
  const rest = node.rest && restoreNode(node.rest, virtualFields);
  return { ...plan, node: { ...node, primary, ...(rest && { rest }) } };
}

function restoreNode(node: PlanNode, virtualFields: VirtualFields): PlanNode {
  const restore = (child: PlanNode) => restoreNode(child, virtualFields);
  switch (node.kind) {
    case 'Sequence':
      return { ...node, nodes: node.nodes.map(restore) };
    case 'Parallel':
      return { ...node, nodes: node.nodes.map(restore).flatMap(sideBySide) };
    case 'Flatten':
      return restoreFlatten(node, restore(node.node));
    case 'Condition':
      return {
        ...node,
        ...(node.ifClause && { ifClause: restore(node.ifClause) }),
        ...(node.elseClause && { elseClause: restore(node.elseClause) }),
      };
    case 'Defer':
      return {
        ...node,
        primary: withNode(node.primary, restore),
        deferred: node.deferred.map((deferred) => withNode(deferred, restore)),
      };
    case 'Fetch':
      return parallel(
        withoutCommonId(splitFetch(node, virtualFields)).map((fetch) => restoreFetch(fetch, virtualFields)),
      );
  }
}

/** What rests on a fetch that became several waits for all that comes before instead. */
function withoutCommonId(fetches: readonly FetchNode[]): readonly FetchNode[] {
  return fetches.length === 1 ? fetches : fetches.map(({ id: _, ...fetch }) => fetch);
}

function withNode<Part extends { node?: PlanNode }>(part: Part, restore: (node: PlanNode) => PlanNode): Part {
  return part.node ? { ...part, node: restore(part.node) } : part;
}

function restoreFlatten(flatten: FlattenNode, node: PlanNode): PlanNode {
  return parallel(sideBySide(node).map((part) => ({ ...flatten, node: part })));
}

function parallel(nodes: readonly PlanNode[]): PlanNode {
  const [only] = nodes;
  return nodes.length === 1 && only ? only : { kind: 'Parallel', nodes: [...nodes] };
}

function sideBySide(node: PlanNode): PlanNode[] {
  return node.kind === 'Parallel' ? node.nodes : [node];
}

function restoreFetch(fetch: FetchNode, { byName }: VirtualFields): FetchNode {
  const requires = fetch.requires?.map((selection) => restoreRequired(selection, byName));
  const document = restoreOperation(fetch.operation, byName);
  return {
    ...fetch,
    ...(requires && { requires }),
    ...(document && { operation: stripIgnoredCharacters(print(document)) }),
    ...(document && fetch.operationDocumentNode && { operationDocumentNode: document }),
  };
}

function restoreRequired(
  selection: QueryPlanSelectionNode,
  byName: VirtualFields['byName'],
): QueryPlanSelectionNode {
  const below = selection.selections?.map((inner) => restoreRequired(inner, byName));
  if (selection.kind === 'InlineFragment') return { ...selection, selections: below ?? [] };
  const virtual = byName.get(selection.name);
  return {
    ...selection,
    ...(virtual && { alias: selection.name, name: virtual.field }),
    ...(below && { selections: below }),
  };
}

/** Null where the operation has no virtual field. */
function restoreOperation(operation: string, byName: VirtualFields['byName']): DocumentNode | null {
  if (![...byName.keys()].some((name) => operation.includes(name))) return null;
  return visit(parse(operation, { noLocation: true }), {
    [Kind.FIELD]: (node: FieldNode): FieldNode | undefined => {
      const virtual = byName.get(node.name.value);
      if (!virtual) return undefined;
      return {
        ...node,
        alias: node.alias ?? node.name,
        name: { kind: Kind.NAME, value: virtual.field },
        arguments: virtual.arguments,
      };
    },
  });
}
