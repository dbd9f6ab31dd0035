import {
  Kind,
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
} from 'graphql';
import { addToDefinition, joinDirective, type EventGraph, type Extension } from './planner-event-definitions';
import { eventPlaceholders } from './planner-event-placeholders';
import { eventTypes, type EventType } from './planner-event-types';
import { definitionsByName, readJoins, type JoinReading } from './planner-join-reading';
import type { SupergraphReading } from './read-supergraph';
import { isComposite, textArgument, type CompositeDefinition } from './type-index';

/** How subscriptions are planned. Plain data: it may be sent to a worker. */
export interface EventFields {
  /** By subscription field: the query field that stands for it in the planner's copy. */
  readonly queryFields: ReadonlyMap<string, string>;
  /** By the name of a graph of events: the subgraph whose events they are. */
  readonly subgraphs: ReadonlyMap<string, string>;
}

export interface WithEvents {
  readonly document: DocumentNode;
  readonly events: EventFields;
}

export const noEvents: EventFields = { queryFields: new Map(), subgraphs: new Map() };

/**
 * The planner's copy with one more graph for each subgraph that offers subscriptions: the graph of its events. It has a
 * query field for each subscription field, and of every type what an event can carry of it. So an ordinary plan for a
 * query tells what to ask of the source, and how to fetch the rest for each event. The same document where nobody
 * offers subscriptions.
 */
export function addEvents(document: DocumentNode, reading: SupergraphReading): WithEvents {
  const { features } = reading;
  const [query, subscription] = rootTypes(document);
  const isTold = features.feature('join')?.version !== 'v0.1';
  if (!isTold || subscription === undefined || query === undefined) return { document, events: noEvents };
  const joins = readJoins(features);
  const prefix = freePrefix(reading.sdl);
  const graphs = graphsOfEvents(document, { reading, joins, prefix, subscription, query });
  if (graphs.length === 0) return { document, events: noEvents };
  const fields = rootFields(subscription, { reading, joins, prefix });
  const placeholders = eventPlaceholders(document, { graphs, joins, features, name: `${prefix}nothing` });
  const extension: Extension = { graphs, joins, features, placeholders };
  const definitions = document.definitions.map((definition): DefinitionNode => {
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION && isGraphEnum(definition, reading))
      return withGraphs(definition, { graphs, reading });
    const extended = addToDefinition(definition, extension);
    return definition === query ? withFields(extended as CompositeDefinition, fields) : extended;
  });
  return {
    document: { ...document, definitions },
    events: {
      queryFields: new Map(fields.map(({ name: { value } }) => [value.slice(prefix.length), value])),
      subgraphs: new Map(graphs.map(({ name, subgraph }) => [name, subgraph])),
    },
  };
}

function freePrefix(sdl: string): string {
  let prefix = '_events_';
  while (sdl.includes(prefix)) prefix += '_';
  return prefix;
}

function rootTypes(
  document: DocumentNode,
): [CompositeDefinition | undefined, CompositeDefinition | undefined] {
  const named = new Map<string, string>([
    ['query', 'Query'],
    ['subscription', 'Subscription'],
  ]);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const { operation, type } of definition.operationTypes ?? []) named.set(operation, type.name.value);
  }
  const find = (operation: string) =>
    document.definitions
      .filter(isComposite)
      .find(({ kind, name }) => kind === Kind.OBJECT_TYPE_DEFINITION && name.value === named.get(operation));
  return [find('query'), find('subscription')];
}

interface RootTypes {
  readonly query: CompositeDefinition;
  readonly subscription: CompositeDefinition;
}

interface Surroundings {
  readonly reading: SupergraphReading;
  readonly joins: JoinReading;
  readonly prefix: string;
}

function graphsOfEvents(
  document: DocumentNode,
  { reading, joins, prefix, subscription, query }: Surroundings & RootTypes,
): EventGraph[] {
  const definitions = definitionsByName(document.definitions);
  return joins.graphsOf(subscription).flatMap((graph): EventGraph[] => {
    const own = (subscription.fields ?? []).flatMap(
      (field) => joins.ownField(subscription, field, graph) ?? [],
    );
    if (own.length === 0) return [];
    const subgraph = reading.subgraphNameByGraph.get(graph) ?? graph;
    const types = eventTypes({ definitions, joins, graph, from: own.map(({ typeName }) => typeName) });
    const root: EventType = { keys: [], fields: new Set() };
    return [
      {
        graph: `${prefix}${graph}`,
        of: graph,
        name: `${prefix}${subgraph}`,
        subgraph,
        types: new Map([[query.name.value, root], ...types]),
      },
    ];
  });
}

/** The query fields that stand for the subscription fields, under the same conditions. */
function rootFields(
  subscription: CompositeDefinition,
  { reading: { features }, joins, prefix }: Surroundings,
): FieldDefinitionNode[] {
  const joinField = features.joinDirectiveName('field');
  return (subscription.fields ?? []).flatMap((field): FieldDefinitionNode[] => {
    const owners = joins.graphsOf(subscription).filter((graph) => joins.ownField(subscription, field, graph));
    if (owners.length === 0) return [];
    const others = (field.directives ?? []).filter(({ name }) => name.value !== joinField);
    const stated = (field.directives ?? []).filter(
      (directive) => !others.includes(directive) && owners.includes(textArgument(directive, 'graph') ?? ''),
    );
    const joined =
      stated.length > 0
        ? stated.map((directive) => ofEvents(directive, prefix))
        : owners.map((graph) => joinDirective(joinField, { graph: `${prefix}${graph}` }));
    const name = { kind: Kind.NAME, value: `${prefix}${field.name.value}` } as const;
    return [{ ...field, name, description: undefined, directives: [...others, ...joined] }];
  });
}

/** What is said of a subgraph, said of its events. What it provides of entities is asked for anew. */
function ofEvents(directive: ConstDirectiveNode, prefix: string): ConstDirectiveNode {
  const given = (directive.arguments ?? []).flatMap((argument): ConstArgumentNode[] => {
    const { name, value } = argument;
    if (name.value === 'provides') return [];
    if (name.value === 'graph' && value.kind === Kind.ENUM)
      return [{ ...argument, value: { ...value, value: `${prefix}${value.value}` } }];
    if (name.value === 'override' && value.kind === Kind.STRING)
      return [{ ...argument, value: { ...value, value: `${prefix}${value.value}` } }];
    return [argument];
  });
  return { ...directive, arguments: given };
}

function withFields(
  definition: CompositeDefinition,
  added: readonly FieldDefinitionNode[],
): CompositeDefinition {
  return { ...definition, fields: [...(definition.fields ?? []), ...added] };
}

function isGraphEnum({ name }: EnumTypeDefinitionNode, { features }: SupergraphReading): boolean {
  return name.value === `${features.feature('join')?.namespace}__Graph`;
}

function withGraphs(
  definition: EnumTypeDefinitionNode,
  { graphs, reading }: { readonly graphs: readonly EventGraph[]; readonly reading: SupergraphReading },
): EnumTypeDefinitionNode {
  const joinGraph = reading.features.joinDirectiveName('graph');
  const text = (name: string, value: string): ConstArgumentNode => ({
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: name },
    value: { kind: Kind.STRING, value },
  });
  const added = graphs.map(({ graph, name }) => ({
    kind: Kind.ENUM_VALUE_DEFINITION as const,
    name: { kind: Kind.NAME, value: graph } as const,
    directives: [
      {
        kind: Kind.DIRECTIVE as const,
        name: { kind: Kind.NAME, value: joinGraph } as const,
        arguments: [text('name', name), text('url', '')],
      },
    ],
  }));
  return { ...definition, values: [...(definition.values ?? []), ...added] };
}
