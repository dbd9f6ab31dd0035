import { isEnumType, type GraphQLEnumType, type GraphQLLeafType } from 'graphql';
import { isNestedWithin } from '../nesting';

/** A value as it goes to the caller; undefined where it is none of its type. */
export type CompleteLeaf = (value: unknown) => unknown;

const ofBuiltIn: Readonly<Record<string, CompleteLeaf>> = {
  Int: (value) =>
    isWhole(value) && Math.abs(value) < 2 ** 31 ? value : value === -(2 ** 31) ? value : undefined,
  Float: (value) => (typeof value === 'number' ? value : undefined),
  String: (value) => (typeof value === 'string' ? value : undefined),
  Boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  // Servers may write an ID as a number; it goes out as a text (section 3.5.5 of the specification).
  ID: (value) => (typeof value === 'string' ? value : isWhole(value) ? String(value) : undefined),
};

/** Scalars that the graph does not define itself are their owner's matter: whatever it sent goes out. */
export function leafOf(type: GraphQLLeafType): CompleteLeaf {
  if (isEnumType(type)) return ofEnum(type);
  return (Object.hasOwn(ofBuiltIn, type.name) ? ofBuiltIn[type.name] : undefined) ?? ownScalar;
}

/** A value that clients may not see is none to them. */
function ofEnum(type: GraphQLEnumType): CompleteLeaf {
  const values = new Set(type.getValues().map(({ name }) => name));
  return (value) => (typeof value === 'string' && values.has(value) ? value : undefined);
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value);
}

/** Deeper than anybody stores anything; writing the answer would run out of stack long after that. */
const deepestValue = 100;

function ownScalar(value: unknown): unknown {
  return isNestedWithin(value, deepestValue) ? value : undefined;
}
