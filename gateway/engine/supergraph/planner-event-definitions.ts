import {
  Kind,
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  type UnionTypeDefinitionNode,
} from 'graphql';
import type { LinkedFeatures } from './linked-features';
import type { EventType } from './planner-event-types';
import type { JoinReading } from './planner-join-reading';
import { isComposite, textArgument, type CompositeDefinition } from './type-index';

/** The graph that stands for the events of one subgraph. */
export interface EventGraph {
  /** As the join directives call it, and the subgraph. */
  readonly graph: string;
  readonly of: string;
  /** As plans call it, and the subgraph. */
  readonly name: string;
  readonly subgraph: string;
  readonly types: ReadonlyMap<string, EventType>;
}

interface Annotated {
  readonly directives?: readonly ConstDirectiveNode[];
}

export interface Extension {
  readonly graphs: readonly EventGraph[];
  readonly joins: JoinReading;
  readonly features: LinkedFeatures;
  /** By type. */
  readonly placeholders: ReadonlyMap<string, FieldDefinitionNode>;
}

/** A definition with what the graphs of events have of it. */
export function addToDefinition(definition: DefinitionNode, extension: Extension): DefinitionNode {
  if (isComposite(definition)) return addToComposite(definition, extension);
  if (definition.kind === Kind.UNION_TYPE_DEFINITION) return addToUnion(definition, extension);
  if (definition.kind === Kind.SCALAR_TYPE_DEFINITION)
    return withDirectives(definition, alike(definition, extension));
  if (definition.kind === Kind.ENUM_TYPE_DEFINITION) {
    const enumValue = extension.features.joinDirectiveName('enumValue');
    const values = definition.values?.map((value) => repeated(value, enumValue, extension));
    return { ...withDirectives(definition, alike(definition, extension)), values };
  }
  if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
    const joinField = extension.features.joinDirectiveName('field');
    const fields = definition.fields?.map((field) => repeated(field, joinField, extension));
    return { ...withDirectives(definition, alike(definition, extension)), fields };
  }
  return definition;
}

function addToUnion(definition: UnionTypeDefinitionNode, extension: Extension): UnionTypeDefinitionNode {
  const { graphs, joins, features } = extension;
  const memberName = features.joinDirectiveName('unionMember');
  const added = graphs
    .filter(({ types }) => types.has(definition.name.value))
    .flatMap(({ graph, of }) => [
      joinType(extension, { graph }),
      ...(joins.membersOf(definition, of) ?? []).map((member) =>
        joinDirective(memberName, { graph, member }),
      ),
    ]);
  return withDirectives(definition, added);
}

/** What a subgraph has of enums, scalars and inputs, its events have too. */
function alike(definition: Annotated, extension: Extension): ConstDirectiveNode[] {
  const known = extension.joins.graphsOf(definition);
  return extension.graphs.flatMap(({ graph, of }) =>
    known.includes(of) ? [joinType(extension, { graph })] : [],
  );
}

/** A node with the directives of a subgraph said of its events as well. */
function repeated<Node extends Annotated>(node: Node, name: string, { graphs }: Extension): Node {
  const added = graphs.flatMap(({ graph, of }) =>
    (node.directives ?? [])
      .filter((directive) => directive.name.value === name && textArgument(directive, 'graph') === of)
      .map((directive) => ({
        ...directive,
        arguments: directive.arguments?.map((argument) =>
          argument.name.value === 'graph'
            ? { ...argument, value: { kind: Kind.ENUM, value: graph } as const }
            : argument,
        ),
      })),
  );
  return withDirectives(node, added);
}

function addToComposite(definition: CompositeDefinition, extension: Extension): CompositeDefinition {
  const { graphs, joins, features, placeholders } = extension;
  const here = graphs.filter(({ types }) => types.has(definition.name.value));
  const implementsName = features.joinDirectiveName('implements');
  const implemented = here.flatMap(({ graph, of, types }) =>
    joins
      .interfacesOf(definition, of)
      .filter((name) => types.has(name))
      .map((name) => joinDirective(implementsName, { graph, interface: name })),
  );
  const added = [...implemented, ...here.flatMap((graph) => typeDirectives(definition, graph, extension))];
  const fields = (definition.fields ?? []).map((field) =>
    here.length === 0 ? field : withField(definition, field, { here, extension }),
  );
  const placeholder = placeholders.get(definition.name.value);
  return withDirectives({ ...definition, fields: placeholder ? [...fields, placeholder] : fields }, added);
}

/** One for each key. Nobody finds a thing again by asking its events. */
function typeDirectives(
  definition: CompositeDefinition,
  { graph, of, types }: EventGraph,
  extension: Extension,
): ConstDirectiveNode[] {
  const keys = types.get(definition.name.value)?.keys ?? [];
  const isInterfaceObject = extension.joins.isInterfaceObject(definition, of);
  const more: Given = isInterfaceObject ? { isInterfaceObject } : {};
  if (keys.length === 0) return [joinType(extension, { graph, ...more })];
  return keys.map(({ fields: key }) => joinType(extension, { graph, key, resolvable: false, ...more }));
}

/** A field that says nothing of graphs is in all that have its type; with one more it has to say which. */
function withField(
  definition: CompositeDefinition,
  field: FieldDefinitionNode,
  { here, extension }: { readonly here: readonly EventGraph[]; readonly extension: Extension },
): FieldDefinitionNode {
  const { joins, features } = extension;
  const joinField = features.joinDirectiveName('field');
  const isStated = (field.directives ?? []).some(({ name }) => name.value === joinField);
  const before = isStated
    ? []
    : joins.graphsOf(definition).map((graph) => joinDirective(joinField, { graph }));
  const added = here
    .filter(({ types }) => types.get(definition.name.value)?.fields.has(field.name.value))
    .map(({ graph, of }) => {
      const type = joins.ownField(definition, field, of)?.type ?? null;
      return joinDirective(joinField, { graph, ...(type !== null && { type }) });
    });
  return withDirectives(field, [...before, ...added]);
}

function withDirectives<Node extends Annotated>(node: Node, added: readonly ConstDirectiveNode[]): Node {
  return added.length === 0 ? node : { ...node, directives: [...(node.directives ?? []), ...added] };
}

function joinType({ features }: Extension, given: Given): ConstDirectiveNode {
  return joinDirective(features.joinDirectiveName('type'), given);
}

type Given = Readonly<Record<string, string | boolean>>;

/** A join directive; graphs are values of an enum. */
export function joinDirective(name: string, given: Given): ConstDirectiveNode {
  const valueOf = (argument: string, value: string | boolean): ConstValueNode => {
    if (typeof value === 'boolean') return { kind: Kind.BOOLEAN, value };
    return { kind: argument === 'graph' ? Kind.ENUM : Kind.STRING, value };
  };
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments: Object.entries(given).map(([argument, value]): ConstArgumentNode => ({
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: argument },
      value: valueOf(argument, value),
    })),
  };
}
