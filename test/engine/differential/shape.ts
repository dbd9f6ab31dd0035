import {
  Kind,
  parse,
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** A supergraph whose subgraphs are told by their SDL alone; what they answer is made up, always the same. */
export interface Shape {
  readonly name: string;
  readonly subgraphs: Readonly<Record<string, string>>;
  /** How often a nullable field is null, a field throws, and a field that may not be null is. */
  readonly nulls?: number;
  readonly failures?: number;
  readonly wrongNulls?: number;
}

/** One type as one subgraph defines it. */
export interface TypePart {
  readonly subgraph: string;
  readonly kind: 'object' | 'interface' | 'union' | 'enum' | 'other';
  readonly name: string;
  readonly keys: readonly SelectionSetNode[];
  readonly isInterfaceObject: boolean;
  readonly interfaces: readonly string[];
  /** The members of a union, or the values of an enum. */
  readonly members: readonly string[];
  readonly fields: readonly FieldPart[];
}

export interface FieldPart {
  readonly definition: FieldDefinitionNode;
  readonly isExternal: boolean;
  readonly requires: SelectionSetNode | null;
}

/** All types of all subgraphs. */
export function typePartsOf({ subgraphs }: Shape): TypePart[] {
  return Object.entries(subgraphs).flatMap(([subgraph, sdl]) =>
    parse(sdl, { noLocation: true }).definitions.map((definition) => typePartOf(subgraph, definition)),
  );
}

function typePartOf(subgraph: string, definition: DefinitionNode): TypePart {
  if (!('name' in definition) || definition.name === undefined)
    throw new Error('Only types, each with a name.');
  const directives = (definition.directives ?? []) as readonly ConstDirectiveNode[];
  const base = {
    subgraph,
    name: definition.name.value,
    keys: directives.filter(({ name }) => name.value === 'key').map((key) => fieldSetOf(key)),
    isInterfaceObject: directives.some(({ name }) => name.value === 'interfaceObject'),
    interfaces: [],
    members: [],
    fields: [],
  };
  if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
    return { ...base, kind: 'union', members: (definition.types ?? []).map(({ name }) => name.value) };
  }
  if (definition.kind === Kind.ENUM_TYPE_DEFINITION) {
    return { ...base, kind: 'enum', members: (definition.values ?? []).map(({ name }) => name.value) };
  }
  const isObject = definition.kind === Kind.OBJECT_TYPE_DEFINITION;
  if (!isObject && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) return { ...base, kind: 'other' };
  return {
    ...base,
    kind: isObject ? 'object' : 'interface',
    interfaces: (definition.interfaces ?? []).map(({ name }) => name.value),
    fields: (definition.fields ?? []).map(fieldPartOf),
  };
}

function fieldPartOf(definition: FieldDefinitionNode): FieldPart {
  const directives = definition.directives ?? [];
  const requires = directives.find(({ name }) => name.value === 'requires');
  return {
    definition,
    isExternal: directives.some(({ name }) => name.value === 'external'),
    requires: requires === undefined ? null : fieldSetOf(requires),
  };
}

function fieldSetOf({ arguments: given = [] }: ConstDirectiveNode): SelectionSetNode {
  const value = given.find(({ name }) => name.value === 'fields')?.value;
  if (value?.kind !== Kind.STRING) throw new Error('A set of fields is written as text.');
  const [operation] = parse(`{ ${value.value} }`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A set of fields is a selection.');
  return operation.selectionSet;
}
