import {
  Kind,
  print,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
} from 'graphql';

/** A subgraph's SDL, with the types of others it only refers to. */
export interface Subgraph {
  readonly name: string;
  readonly sdl: DocumentNode;
  /** Entities of others: their key stands here, so that fields can be added to them. */
  readonly referred: ReadonlySet<string>;
}

/** A field that a subgraph adds to an entity of which another one is the system of record. */
export interface Contribution {
  readonly subgraph: string;
  /** `Place.issues`. */
  readonly coordinate: string;
  readonly field: FieldDefinitionNode;
}

export function contributions(subgraphs: readonly Subgraph[]): Contribution[] {
  return subgraphs.flatMap(({ name, sdl, referred }) =>
    objectTypes(sdl)
      .filter((type) => referred.has(type.name.value))
      .flatMap((type) => fieldsOf(type))
      .filter(({ field, keys }) => !keys.includes(field.name.value) && !hasDirective(field, 'external'))
      .map(({ type, field }) => ({ subgraph: name, coordinate: `${type}.${field.name.value}`, field })),
  );
}

/** The fields among contributions that can make the whole answer null when their owner is away. */
export function nonNullable(fields: readonly Contribution[]): string[] {
  return fields
    .filter(({ field }) => field.type.kind === Kind.NON_NULL_TYPE)
    .map(({ subgraph, coordinate, field }) => `${subgraph}: ${coordinate}: ${print(field.type)}`);
}

type ObjectType = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

export function objectTypes(sdl: DocumentNode): ObjectType[] {
  return sdl.definitions.filter(
    (definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION,
  );
}

function fieldsOf(type: ObjectType) {
  const keys = (type.directives ?? []).filter(({ name }) => name.value === 'key').flatMap(keyFields);
  return (type.fields ?? []).map((field) => ({ type: type.name.value, field, keys }));
}

function keyFields(key: ConstDirectiveNode): string[] {
  const fields = key.arguments?.find(({ name }) => name.value === 'fields')?.value;
  return fields?.kind === Kind.STRING ? fields.value.split(/\s+/) : [];
}

export function hasDirective(field: FieldDefinitionNode, directive: string): boolean {
  return field.directives?.some(({ name }) => name.value === directive) ?? false;
}
