import { Kind, valueFromASTUntyped, type ConstValueNode, type FieldNode, type ValueNode } from 'graphql';
import type { InputPosition, InputRules } from './input-rules';
import { allOf, type Requirement } from './requirement';

/** Values by the names of the variables, as coercion gives them. */
export type Variables = Readonly<Record<string, unknown>>;

/** A variable at a place where some values ask for something. */
export interface VariableUse {
  readonly name: string;
  readonly position: InputPosition;
}

/** What the arguments of one field ask for: the written values at once, the variables request by request. */
export interface SuppliedInputs {
  readonly written: Requirement | null;
  readonly variables: readonly VariableUse[];
}

const nothing: SuppliedInputs = { written: null, variables: [] };

/** Looks for protected inputs among the arguments of a field. */
export function readSuppliedInputs(
  { arguments: given = [] }: FieldNode,
  positions: ReadonlyMap<string, InputPosition>,
  inputs: InputRules,
): SuppliedInputs {
  if (positions.size === 0) return nothing;
  const requirements: Array<Requirement | null> = [];
  const variables: VariableUse[] = [];
  const read = (value: ValueNode, position: InputPosition): void => {
    if (value.kind === Kind.VARIABLE) {
      variables.push({ name: value.name.value, position });
      return;
    }
    const rule = inputs.get(position.typeName);
    requirements.push(position.requirement, rule?.requirement ?? null);
    readInside(value, position);
  };
  const readInside = (value: ValueNode, position: InputPosition): void => {
    if (value.kind === Kind.LIST) value.values.forEach((item) => read(item, position));
    if (value.kind !== Kind.OBJECT) return;
    for (const { name, value: inner } of value.fields) {
      const field = inputs.get(position.typeName)?.fields.get(name.value);
      if (field !== undefined) read(inner, field);
    }
  };
  for (const { name, value } of given) {
    const position = positions.get(name.value);
    if (position !== undefined) read(value, position);
  }
  return { written: allOf(requirements), variables };
}

/** What the value of a variable asks for. Where the values are not known, all that any value could ask for. */
export function requirementOfVariable(
  { name, position }: VariableUse,
  variables: Variables | undefined,
  inputs: InputRules,
): Requirement | null {
  if (variables === undefined) return allOf(allBelow(position, inputs, new Set()));
  if (!Object.hasOwn(variables, name)) return null;
  return allOf(requirementsOfValue(variables[name], position, inputs));
}

function requirementsOfValue(
  value: unknown,
  { requirement, typeName }: InputPosition,
  inputs: InputRules,
): Array<Requirement | null> {
  const rule = inputs.get(typeName);
  const below = (item: unknown): Array<Requirement | null> => {
    if (Array.isArray(item)) return item.flatMap(below);
    if (rule === undefined || typeof item !== 'object' || item === null) return [];
    return Object.entries(item).flatMap(([name, inner]) => {
      const field = rule.fields.get(name);
      return field === undefined || isDefault(inner, field) ? [] : requirementsOfValue(inner, field, inputs);
    });
  };
  return [requirement, rule?.requirement ?? null, ...below(value)];
}

/** Coercion fills in defaults, which the caller did not supply; whoever writes the same by hand gains nothing. */
function isDefault(value: unknown, { defaultValue }: InputPosition): boolean {
  return defaultValue !== undefined && JSON.stringify(value) === textOfDefault(defaultValue);
}

function textOfDefault(value: ConstValueNode): string {
  return JSON.stringify(valueFromASTUntyped(value));
}

function* allBelow(
  { requirement, typeName }: InputPosition,
  inputs: InputRules,
  seen: Set<string>,
): Generator<Requirement | null> {
  yield requirement;
  const rule = inputs.get(typeName);
  if (rule === undefined || seen.has(typeName)) return;
  seen.add(typeName);
  yield rule.requirement;
  for (const field of rule.fields.values()) yield* allBelow(field, inputs, seen);
}
