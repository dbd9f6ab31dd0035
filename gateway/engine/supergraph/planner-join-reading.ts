import { Kind, type ConstDirectiveNode, type DefinitionNode, type FieldDefinitionNode } from 'graphql';
import type { LinkedFeatures } from './linked-features';
import { namedType, textArgument } from './type-index';

interface Annotated {
  readonly directives?: readonly ConstDirectiveNode[];
}

/** What the join directives say of one subgraph: which types it has, by which keys, and which fields it answers. */
export interface JoinReading {
  readonly graphsOf: (type: Annotated) => readonly string[];
  readonly keysOf: (type: Annotated, graph: string) => readonly GraphKey[];
  readonly isInterfaceObject: (type: Annotated, graph: string) => boolean;
  /** The names of the types that stand for an object or interface there. */
  readonly interfacesOf: (type: Annotated, graph: string) => readonly string[];
  /** The members of a union there; null where the supergraph does not tell them apart. */
  readonly membersOf: (union: Annotated, graph: string) => readonly string[] | null;
  /** How the subgraph states a field that it answers by itself; null where it does not. */
  readonly ownField: (type: Annotated, field: FieldDefinitionNode, graph: string) => OwnField | null;
}

export interface GraphKey {
  readonly fields: string;
  readonly isResolvable: boolean;
}

export interface OwnField {
  /** As the directive says it, where it is narrower there than in the whole. */
  readonly type: string | null;
  readonly typeName: string;
}

export function readJoins(features: LinkedFeatures): JoinReading {
  const [typeName, fieldName, implementsName, memberName] = [
    'type',
    'field',
    'implements',
    'unionMember',
  ].map((name) => features.joinDirectiveName(name));
  const named = (node: Annotated, name: string | undefined, graph?: string) =>
    (node.directives ?? []).filter(
      (directive) =>
        directive.name.value === name && (graph === undefined || textArgument(directive, 'graph') === graph),
    );
  const graphsOf = (type: Annotated) => [
    ...new Set(named(type, typeName).flatMap((directive) => textArgument(directive, 'graph') ?? [])),
  ];
  return {
    graphsOf,
    keysOf: (type, graph) =>
      named(type, typeName, graph).flatMap((directive) => {
        const fields = textArgument(directive, 'key');
        return fields === null ? [] : [{ fields, isResolvable: !says(directive, 'resolvable', false) }];
      }),
    isInterfaceObject: (type, graph) =>
      named(type, typeName, graph).some((directive) => says(directive, 'isInterfaceObject', true)),
    interfacesOf: (type, graph) =>
      named(type, implementsName, graph).flatMap((directive) => textArgument(directive, 'interface') ?? []),
    membersOf: (union, graph) =>
      named(union, memberName).length === 0
        ? null
        : named(union, memberName, graph).flatMap((directive) => textArgument(directive, 'member') ?? []),
    ownField: (type, field, graph) => {
      const core = namedType(field.type);
      if (named(field, fieldName).length === 0)
        return graphsOf(type).includes(graph) ? { type: null, typeName: core } : null;
      const [stated] = named(field, fieldName, graph);
      if (stated === undefined || isAnsweredElsewhere(stated)) return null;
      const narrower = textArgument(stated, 'type');
      return { type: narrower, typeName: narrower?.replace(/[[\]!\s]/g, '') ?? core };
    },
  };
}

/** Also what can only be answered with something of another subgraph at hand. */
function isAnsweredElsewhere(field: ConstDirectiveNode): boolean {
  const isGiven = (name: string) =>
    field.arguments?.some((argument) => argument.name.value === name) === true;
  const isOverridden = says(field, 'usedOverridden', true) && !isGiven('overrideLabel');
  return says(field, 'external', true) || isOverridden || isGiven('requires') || isGiven('contextArguments');
}

function says(directive: ConstDirectiveNode, argument: string, wanted: boolean): boolean {
  const value = directive.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.BOOLEAN && value.value === wanted;
}

/** Every named definition of a document, by name. */
export function definitionsByName(definitions: readonly DefinitionNode[]): Map<string, DefinitionNode> {
  return new Map(
    definitions.flatMap((definition) =>
      'name' in definition && definition.name && definition.kind !== Kind.DIRECTIVE_DEFINITION
        ? [[definition.name.value, definition] as const]
        : [],
    ),
  );
}
