import { refusal } from '@courtyard/shared/errors/refusal';
import {
  getNamedType,
  isInputObjectType,
  Kind,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type ValueNode,
} from 'graphql';
import type { ListSizeRule } from './cost-rules';

export type Variables = Readonly<Record<string, unknown>>;

interface Slice {
  readonly size: number;
  /** Whether the caller said so; otherwise it is the default. */
  readonly isGiven: boolean;
}

/**
 * How long a list is by what the caller asks for, or else by assumption; null when neither is stated. Throws when the
 * rule wants one slicing argument and the caller gives several, or none where none has a default.
 */
export function listSizeOf(
  rule: ListSizeRule,
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
): number | null {
  const slices = rule.slicingArguments.flatMap((path) => findSlice(path, definition, node, variables) ?? []);
  const given = slices.filter(({ isGiven }) => isGiven);
  const isClear = given.length === 1 || (given.length === 0 && slices.length > 0);
  if (rule.requireOneSlicingArgument && rule.slicingArguments.length > 0 && !isClear) {
    throw needsOneSlicingArgument(rule, node.name.value, given.length);
  }
  const sizes = (given.length > 0 ? given : slices).map(({ size }) => size);
  return sizes.length > 0 ? Math.max(0, ...sizes) : rule.assumedSize;
}

function findSlice(
  [name = '', ...path]: readonly string[],
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
): Slice | null {
  const argument = definition.args.find((one) => one.name === name);
  if (argument === undefined) return null;
  const given = node.arguments?.find((one) => one.name.value === name);
  if (given === undefined || isUnsetVariable(given.value, variables)) {
    return sliceOfValue(argument.defaultValue, path, false);
  }
  return sliceOfNode(given.value, argument.type, path, variables);
}

function sliceOfNode(
  node: ValueNode,
  type: GraphQLInputType,
  path: readonly string[],
  variables: Variables,
): Slice | null {
  if (node.kind === Kind.VARIABLE) return sliceOfValue(variables[node.name.value], path, true);
  const [name, ...rest] = path;
  if (name === undefined) return node.kind === Kind.INT ? sliceOfValue(Number(node.value), [], true) : null;
  const inputType = getNamedType(type);
  if (node.kind !== Kind.OBJECT || !isInputObjectType(inputType)) return null;
  const definition = inputType.getFields()[name];
  const given = node.fields.find((field) => field.name.value === name);
  if (definition === undefined) return null;
  if (given === undefined || isUnsetVariable(given.value, variables)) {
    return sliceOfValue(definition.defaultValue, rest, false);
  }
  return sliceOfNode(given.value, definition.type, rest, variables);
}

/** A variable without a value leaves the default in force. */
function isUnsetVariable(node: ValueNode, variables: Variables): boolean {
  return node.kind === Kind.VARIABLE && !Object.hasOwn(variables, node.name.value);
}

function sliceOfValue(value: unknown, path: readonly string[], isGiven: boolean): Slice | null {
  let inner = value;
  for (const name of path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, name)) return null;
    inner = (inner as Record<string, unknown>)[name];
  }
  return typeof inner === 'number' ? { size: inner, isGiven } : null;
}

function needsOneSlicingArgument({ slicingArguments }: ListSizeRule, field: string, given: number) {
  const names = slicingArguments.map((path) => path.join('.')).join(', ');
  return refusal('BAD_REQUEST', {
    why: {
      zh: `字段 ${field} 需要且只需要 ${names} 中的一个，收到 ${given} 个`,
      en: `the field ${field} takes exactly one of ${names}, but got ${given}`,
    },
  });
}
