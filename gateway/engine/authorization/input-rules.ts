import {
  Kind,
  type ConstValueNode,
  type DocumentNode,
  type InputValueDefinitionNode,
  type TypeNode,
} from 'graphql';
import type { RequirementReader } from './read-requirement';
import type { Requirement } from './requirement';

/** An argument or an input field: where a caller can put a value. */
export interface InputPosition {
  /** The named type inside all lists. */
  readonly typeName: string;
  readonly requirement: Requirement | null;
  readonly defaultValue: ConstValueNode | undefined;
}

export interface InputTypeRule {
  readonly requirement: Requirement | null;
  /** Only the fields that ask for something, at themselves or further down. */
  readonly fields: ReadonlyMap<string, InputPosition>;
}

/** Only the types of values that ask for something, at themselves or further down. */
export type InputRules = ReadonlyMap<string, InputTypeRule>;

interface InputType {
  readonly requirement: Requirement | null;
  readonly fields: ReadonlyMap<string, InputPosition>;
}

/** Scalars, enums and input objects that may be supplied by nobody or by some only. */
export function readInputRules(document: DocumentNode, reader: RequirementReader): InputRules {
  const types = readInputTypes(document, reader);
  const protectedTypes = new Set<string>();
  const isProtected = ({ requirement, typeName }: InputPosition) =>
    requirement !== null || protectedTypes.has(typeName);
  // Input types may hold each other in a circle, so this goes on until nothing is added.
  for (let known = -1; known < protectedTypes.size;) {
    known = protectedTypes.size;
    for (const [name, { requirement, fields }] of types) {
      if (requirement !== null || [...fields.values()].some(isProtected)) protectedTypes.add(name);
    }
  }
  return new Map(
    [...protectedTypes].map((name) => {
      const { requirement, fields } = types.get(name)!;
      return [name, { requirement, fields: new Map([...fields].filter(([, field]) => isProtected(field))) }];
    }),
  );
}

export function readInputPosition(
  definition: InputValueDefinitionNode,
  reader: RequirementReader,
): InputPosition {
  return {
    typeName: namedTypeOf(definition.type),
    requirement: reader.of(definition),
    defaultValue: definition.defaultValue,
  };
}

export function namedTypeOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);
}

function readInputTypes(document: DocumentNode, reader: RequirementReader): Map<string, InputType> {
  const types = new Map<string, InputType>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.SCALAR_TYPE_DEFINITION || definition.kind === Kind.ENUM_TYPE_DEFINITION) {
      types.set(definition.name.value, { requirement: reader.of(definition), fields: new Map() });
    }
    if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
      const fields = (definition.fields ?? []).map(
        (field) => [field.name.value, readInputPosition(field, reader)] as const,
      );
      types.set(definition.name.value, { requirement: reader.of(definition), fields: new Map(fields) });
    }
  }
  return types;
}
