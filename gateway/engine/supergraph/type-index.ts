import {
  Kind,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';

export type CompositeDefinition = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** The types with fields of a document, by name. */
export interface TypeIndex {
  readonly types: ReadonlyMap<string, CompositeDefinition>;
  /** The objects and interfaces that implement an interface, directly or not. */
  implementersOf(interfaceName: string): readonly string[];
}

export function indexTypes(document: DocumentNode): TypeIndex {
  const types = new Map<string, CompositeDefinition>();
  const implementers = new Map<string, string[]>();
  for (const definition of document.definitions) {
    if (!isComposite(definition)) continue;
    types.set(definition.name.value, definition);
    for (const { name } of definition.interfaces ?? []) {
      const known = implementers.get(name.value);
      if (known) known.push(definition.name.value);
      else implementers.set(name.value, [definition.name.value]);
    }
  }
  return { types, implementersOf: (name) => implementers.get(name) ?? [] };
}

export function isComposite(definition: DefinitionNode): definition is CompositeDefinition {
  return (
    definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
  );
}

export function fieldOf(
  type: CompositeDefinition | undefined,
  name: string,
): FieldDefinitionNode | undefined {
  return type?.fields?.find((field) => field.name.value === name);
}

/** The name at the core of a type: `Money` in `[Money!]!`. */
export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/** An argument of a directive as text: a string's value or an enum value's name; null where it is neither. */
export function textArgument(directive: ConstDirectiveNode, argument: string): string | null {
  const value = directive.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : null;
}
