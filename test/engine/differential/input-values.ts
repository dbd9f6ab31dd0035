import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
} from 'graphql';
import type { Dice } from './random';

/** A value that a caller may give for a type. */
export function valueOf(dice: Dice, type: GraphQLInputType, depth: number): unknown {
  if (isNonNullType(type)) return solidValueOf(dice, type.ofType, depth);
  return depth <= 0 || dice.happens(0.12) ? null : solidValueOf(dice, type, depth);
}

function solidValueOf(dice: Dice, type: GraphQLInputType, depth: number): unknown {
  if (isListType(type)) {
    const inner = type.ofType;
    // One value stands for a list of it.
    if (dice.happens(0.2)) return valueOf(dice, inner, depth - 1) ?? [];
    return Array.from({ length: dice.below(3) }, () => valueOf(dice, inner, depth - 1));
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => (isNonNullType(field.type) && field.defaultValue === undefined) || dice.happens(0.5),
    );
    return Object.fromEntries(fields.map((field) => [field.name, valueOf(dice, field.type, depth - 1)]));
  }
  if (isEnumType(type)) return dice.oneOf(type.getValues()).name;
  switch (getNamedType(type).name) {
    case 'Int':
      return dice.oneOf([0, 1, 3, -2]);
    case 'Float':
      return dice.oneOf([0, 1.5, 2]);
    case 'Boolean':
      return dice.happens(0.5);
    case 'ID':
    case 'String':
      return dice.oneOf(['', 'x', '楼 "7" \\', 'null']);
    default:
      return dice.oneOf([0, '', false, 'x', [1, [null]], { a: { b: 1 } }]);
  }
}

/** A value as it is written in a document. Only what is typed as an enum is no text. */
export function literalOf(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literalOf(value, type.ofType);
  if (value === null) return 'null';
  if (isListType(type)) {
    const inner = type.ofType;
    return Array.isArray(value)
      ? `[${value.map((item) => literalOf(item, inner)).join(', ')}]`
      : literalOf(value, inner);
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    const entries = Object.entries(value as object).map(([name, inner]) => {
      const field = fields[name];
      return field === undefined ? '' : `${name}: ${literalOf(inner, field.type)}`;
    });
    return `{ ${entries.join(', ')} }`;
  }
  return isEnumType(type) ? (value as string) : plainLiteral(value);
}

function plainLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(plainLiteral).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${name}: ${plainLiteral(inner)}`)
      .join(', ')} }`;
  }
  return JSON.stringify(value);
}
