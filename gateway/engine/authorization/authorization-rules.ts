import {
  Kind,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import type { SupergraphReading } from '../supergraph/read-supergraph';
import {
  namedTypeOf,
  readInputPosition,
  readInputRules,
  type InputPosition,
  type InputRules,
} from './input-rules';
import { createRequirementReader, type RequirementReader } from './read-requirement';
import { allOf, type Requirement } from './requirement';

/** Who may select what, for every field of a supergraph. */
export interface AuthorizationRules {
  /** Then no operation needs a look. */
  readonly protectNothing: boolean;
  /** Undefined for a field that anybody may select with any arguments. */
  ofField(typeName: string, fieldName: string): FieldRule | undefined;
  readonly inputs: InputRules;
}

export interface FieldRule {
  /** What it takes to select the field on this type. */
  readonly requirement: Requirement | null;
  /** Only the arguments whose values may ask for something. */
  readonly arguments: ReadonlyMap<string, InputPosition>;
}

/**
 * Reads `@authenticated`, `@requiresScopes` and `@policy`. A field asks for what stands on itself, on the type it
 * belongs to and on the type it returns; on an interface also for what any implementer's field asks for, since
 * whoever selects it there may be given any of them.
 */
export function readAuthorizationRules({
  document,
  features,
}: Pick<SupergraphReading, 'document' | 'features'>): AuthorizationRules {
  const reader = createRequirementReader(features);
  const inputs = readInputRules(document, reader);
  const fields = readFieldRules(document, reader, inputs);
  reader.checkAllRead(document);
  return {
    protectNothing: fields.size === 0,
    ofField: (typeName, fieldName) => fields.get(`${typeName}.${fieldName}`),
    inputs,
  };
}

type CompositeDefinition = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

function readFieldRules(
  document: DocumentNode,
  reader: RequirementReader,
  inputs: InputRules,
): Map<string, FieldRule> {
  const composites = document.definitions.filter(isComposite);
  const requirementOfType = readTypeRequirements(document, reader);
  const fieldsByType = new Map(
    composites.map(({ name, fields = [] }) => [
      name.value,
      new Map(fields.map((field) => [field.name.value, field])),
    ]),
  );
  const implementers = implementersByInterface(composites);
  const requirementOn = (typeName: string, fieldName: string): Requirement | null => {
    const field = fieldsByType.get(typeName)?.get(fieldName);
    if (field === undefined) return null;
    return allOf([
      requirementOfType.get(typeName),
      reader.of(field),
      requirementOfType.get(namedTypeOf(field.type)),
    ]);
  };
  const rules = new Map<string, FieldRule>();
  for (const { name, fields = [] } of composites) {
    const typeNames = [name.value, ...(implementers.get(name.value) ?? [])];
    for (const field of fields) {
      const requirement = allOf(typeNames.map((typeName) => requirementOn(typeName, field.name.value)));
      const protectedArguments = readArguments(field, reader, inputs);
      if (requirement === null && protectedArguments.size === 0) continue;
      rules.set(`${name.value}.${field.name.value}`, { requirement, arguments: protectedArguments });
    }
  }
  return rules;
}

function isComposite(definition: DocumentNode['definitions'][number]): definition is CompositeDefinition {
  return (
    definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
  );
}

function readTypeRequirements(document: DocumentNode, reader: RequirementReader): Map<string, Requirement> {
  const requirements = new Map<string, Requirement>();
  for (const definition of document.definitions) {
    if (!('name' in definition) || definition.name === undefined || !('directives' in definition)) continue;
    const requirement = reader.of(definition as CompositeDefinition);
    if (requirement !== null) requirements.set(definition.name.value, requirement);
  }
  return requirements;
}

/** Interfaces that implement an interface count among its implementers. */
function implementersByInterface(composites: readonly CompositeDefinition[]): Map<string, string[]> {
  const implementers = new Map<string, string[]>();
  for (const { name, interfaces = [] } of composites) {
    for (const { name: implemented } of interfaces) {
      implementers.set(implemented.value, [...(implementers.get(implemented.value) ?? []), name.value]);
    }
  }
  return implementers;
}

function readArguments(
  field: FieldDefinitionNode,
  reader: RequirementReader,
  inputs: InputRules,
): Map<string, InputPosition> {
  const positions = (field.arguments ?? []).map(
    (argument) => [argument.name.value, readInputPosition(argument, reader)] as const,
  );
  return new Map(
    positions.filter(([, { requirement, typeName }]) => requirement !== null || inputs.has(typeName)),
  );
}
