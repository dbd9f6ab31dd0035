import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { FetchNode, PlanNode, QueryPlan } from '../planning/plan';
import type { EventFields } from '../supergraph/planner-events';

/** What the source of a subscription is sent, but for its variables. */
export interface SourceText {
  /** The subgraph whose events they are. */
  readonly subgraph: string;
  readonly text: string;
  /** Of the caller's variables. */
  readonly variableUsages: readonly string[];
  /** Whether events tell no more than which things they are about. Of two that are equal one is enough. */
  readonly tellsKeysOnly: boolean;
}

export interface SourceSurroundings {
  /** The whole graph, with what clients do not see. */
  readonly schema: GraphQLSchema;
  readonly isKeyField: (typename: string, field: string) => boolean;
  readonly events: EventFields;
}

/** The source on which a plan rests; null where it rests on none. */
export function sourceOf(
  { node }: QueryPlan,
  { schema, isKeyField, events }: SourceSurroundings,
): SourceText | null {
  if (events.subgraphs.size === 0 || node === undefined || node.kind === 'Subscription') return null;
  const fetch = findFetch(node, events);
  const subgraph = fetch && events.subgraphs.get(fetch.serviceName);
  if (!fetch || typeof subgraph !== 'string') return null;
  const [operation] = parse(fetch.operation, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A fetch has one operation.');
  const root = schema.getSubscriptionType() ?? undefined;
  return {
    subgraph,
    text: fetch.operation,
    variableUsages: fetch.variableUsages ?? [],
    tellsKeysOnly: typesBelow(operation.selectionSet, root, schema).every(([type, below]) =>
      holdsKeysOnly(below, type, { schema, isKeyField }),
    ),
  };
}

function findFetch(node: PlanNode, events: EventFields): FetchNode | null {
  switch (node.kind) {
    case 'Fetch':
      return events.subgraphs.has(node.serviceName) ? node : null;
    case 'Sequence':
    case 'Parallel':
      return node.nodes.map((child) => findFetch(child, events)).find((found) => found !== null) ?? null;
    case 'Flatten':
      return findFetch(node.node, events);
    case 'Condition': {
      const [yes, no] = [node.ifClause, node.elseClause].map((child) => child && findFetch(child, events));
      return yes ?? no ?? null;
    }
    case 'Defer':
      return null;
  }
}

/** What is selected of each root field, with its type. */
function typesBelow(
  { selections }: SelectionSetNode,
  root: GraphQLNamedType | undefined,
  schema: GraphQLSchema,
): Array<[GraphQLNamedType | undefined, SelectionSetNode | undefined]> {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) return typesBelow(selection.selectionSet, root, schema);
    const field = isObjectType(root) ? root.getFields()[selection.name.value] : undefined;
    return [[field && getNamedType(field.type), selection.selectionSet]];
  });
}

/** A field without fields of its own, such as a number, tells more. */
function holdsKeysOnly(
  set: SelectionSetNode | undefined,
  type: GraphQLNamedType | undefined,
  surroundings: Pick<SourceSurroundings, 'schema' | 'isKeyField'>,
): boolean {
  if (set === undefined || type === undefined) return false;
  return set.selections.every((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return false;
    if (selection.kind === Kind.FIELD) {
      const name = selection.name.value;
      if (name === '__typename') return true;
      return (isObjectType(type) || isInterfaceType(type)) && surroundings.isKeyField(type.name, name);
    }
    const condition = selection.typeCondition?.name.value;
    const inner = condition === undefined ? type : surroundings.schema.getType(condition);
    return holdsKeysOnly(selection.selectionSet, inner, surroundings);
  });
}
