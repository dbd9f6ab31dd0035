import {
  getNullableType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLError,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Failures } from '../execution/failures';
import { isFields, read, type Fields } from '../execution/fields';
import type { NameInside } from '../planning/internal-names';
import { createAnswerErrors } from './answer-errors';
import { collectFields } from './collect-fields';
import { completeLeaf, completeList, orUnfit, unfit, type Complete } from './complete-value';
import { leafOf, type CompleteLeaf } from './leaf-values';
import type { Path } from './path';
import { tellHere, tellTheRest, type AskedField, type Shaping } from './tell-problems';

export interface ShapeParts {
  /** The schema that clients see. */
  readonly schema: GraphQLSchema;
  /** The caller's own operation, with all it selects. */
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** What the caller may not see; it was not asked for. */
  readonly denied: ReadonlySet<FieldNode>;
  readonly nameInside: NameInside;
  /** With defaults; they decide what @skip and @include leave. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Errors beyond these are counted only. */
  readonly mostErrors: number;
}

/** What was put together, to be shaped. */
export interface Gathered {
  readonly root: Fields;
  /** The answers to questions about the schema itself, by response name. */
  readonly introspected: Fields;
  readonly failures: Failures;
}

export interface ShapedAnswer {
  readonly data: Fields | null;
  readonly errors: readonly GraphQLError[];
}

export type ShapeAnswer = (gathered: Gathered) => ShapedAnswer;

/** What an object is shaped as. */
type ShapedType = GraphQLObjectType | GraphQLInterfaceType;

interface ShapedField extends AskedField {
  readonly label: string;
  readonly isNonNull: boolean;
  /** For a field that is a leaf itself. */
  readonly leaf: CompleteLeaf | null;
  readonly complete: Complete;
}

/**
 * Compiles what turns the gathered values into the caller's answer, to the letter of section 6.4 of the specification:
 * names, order, nulls that rise to the next place that may hold one, and an error for each with its true path.
 */
export function compileShape(parts: ShapeParts): ShapeAnswer {
  const { schema, operation, mostErrors } = parts;
  const rootType = schema.getRootType(operation.operation);
  if (!rootType) throw new Error(`The graph has no ${operation.operation}.`);
  const fields = shapedFields([operation.selectionSet], rootType, parts);
  return ({ root, introspected, failures }) => {
    const shaping: Shaping = { failures, errors: createAnswerErrors(mostErrors) };
    const data = shapeObject(root, { type: rootType, fields, introspected, path: null }, shaping);
    tellTheRest(shaping);
    return { data: data === unfit ? null : (data as Fields), errors: shaping.errors.list(failures.omitted) };
  };
}

function shapedFields(
  selectionSets: readonly SelectionSetNode[],
  type: ShapedType,
  parts: ShapeParts,
): ShapedField[] {
  const defined = type.getFields();
  return [...collectFields(selectionSets, type, parts)].map(([responseName, nodes]): ShapedField => {
    const [first] = nodes as [FieldNode];
    const name = first.name.value;
    const label = `${type.name}.${name}`;
    const base = { responseName, inside: parts.nameInside(first), label, leaf: null };
    const never: Complete = () => null;
    if (name === '__typename') return { ...base, kind: 'typename', isNonNull: true, complete: never };
    const definition = Object.hasOwn(defined, name) ? defined[name] : undefined;
    if (definition === undefined)
      return { ...base, kind: 'introspection', isNonNull: false, complete: never };
    const isNonNull = isNonNullType(definition.type);
    // Where one of several selections is denied, the value may hold what another was granted; none is given.
    if (nodes.some((node) => parts.denied.has(node)))
      return { ...base, kind: 'denied', isNonNull, complete: never };
    const below = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const ofField = getNullableType(definition.type);
    const leaf = isLeafType(ofField) ? leafOf(ofField) : null;
    return { ...base, kind: 'value', isNonNull, leaf, complete: completeOf(definition.type, below, parts) };
  });
}

function completeOf(
  type: GraphQLOutputType,
  selectionSets: readonly SelectionSetNode[],
  parts: ShapeParts,
): Complete {
  if (isNonNullType(type)) return orUnfit(completeOf(getNullableType(type), selectionSets, parts));
  if (isListType(type))
    return completeList(completeOf(type.ofType, selectionSets, parts), isNonNullType(type.ofType));
  if (isLeafType(type)) return completeLeaf(type);
  return completeObject(type, selectionSets, parts);
}

function completeObject(
  type: GraphQLObjectType | GraphQLAbstractType,
  selectionSets: readonly SelectionSetNode[],
  parts: ShapeParts,
): Complete {
  const known = new Map<ShapedType, ShapedField[]>();
  const fieldsOf = (objectType: ShapedType): ShapedField[] => {
    const fields = known.get(objectType) ?? shapedFields(selectionSets, objectType, parts);
    known.set(objectType, fields);
    return fields;
  };
  return (value, at, shaping) => {
    if (value === undefined || value === null) return null;
    const objectType = isFields(value) ? typeOf(value, type, parts.schema) : null;
    if (objectType === null) {
      if (!isFields(value) || !shaping.failures.isExcused(value)) shaping.errors.misfit(at.field, at.path);
      return unfit;
    }
    const objectParts = { type: objectType, fields: fieldsOf(objectType), introspected: null, path: at.path };
    return shapeObject(value as Fields, objectParts, shaping);
  };
}

/**
 * The type of an object, as its subgraph said where there are several; null where that is none of them. A subgraph that
 * knows an interface as an object says the interface or nothing, which does where nobody asks which of its types it is.
 */
function typeOf(
  value: Fields,
  type: GraphQLObjectType | GraphQLAbstractType,
  schema: GraphQLSchema,
): ShapedType | null {
  if (!isAbstractType(type)) return type;
  const name = read(value, '__typename');
  const said = typeof name === 'string' ? schema.getType(name) : name === undefined ? type : undefined;
  if (!isObjectType(said) && !isInterfaceType(said)) return null;
  return said === type || schema.isSubType(type, said) ? said : null;
}

interface ObjectParts {
  readonly type: ShapedType;
  readonly fields: readonly ShapedField[];
  /** At the root alone. */
  readonly introspected: Fields | null;
  readonly path: Path | null;
}

function shapeObject(
  object: Fields,
  { type, fields, introspected, path }: ObjectParts,
  shaping: Shaping,
): unknown {
  const shaped: Fields = {};
  const located = shaping.failures.at.get(object);
  if (located !== undefined) tellHere(located, { fields, path }, shaping);
  let isUnfit = false;
  for (const field of fields) {
    const value = shapeField(object, field, { type, introspected, path }, shaping);
    if (value === unfit && field.isNonNull) isUnfit = true;
    put(shaped, field.responseName, value === unfit ? null : value);
  }
  return isUnfit ? unfit : shaped;
}

function shapeField(
  object: Fields,
  field: ShapedField,
  { type, introspected, path }: Omit<ObjectParts, 'fields'>,
  shaping: Shaping,
): unknown {
  switch (field.kind) {
    case 'typename':
      if (isObjectType(type)) return type.name;
      shaping.errors.misfit(field.label, { above: path, step: field.responseName });
      return unfit;
    case 'introspection':
      return introspected === null ? null : (read(introspected, field.responseName) ?? null);
    case 'denied':
      shaping.errors.deny(field.label, { above: path, step: field.responseName });
      return unfit;
    case 'value': {
      const value = read(object, field.inside);
      const plain = plainLeaf(value, field);
      if (plain !== undefined) return plain;
      const at = { holder: object, path: { above: path, step: field.responseName }, field: field.label };
      return field.complete(value, at, shaping);
    }
  }
}

/** A leaf as it goes to the caller, without asking where it stands; undefined for whatever needs a closer look. */
function plainLeaf(value: unknown, { leaf, isNonNull }: ShapedField): unknown {
  if (leaf === null) return undefined;
  if (value === undefined || value === null) return isNonNull ? undefined : null;
  return leaf(value);
}

/** Also where a caller calls its field `__proto__`. */
function put(shaped: Fields, name: string, value: unknown): void {
  if (name !== '__proto__') shaped[name] = value;
  else Object.defineProperty(shaped, name, { value, enumerable: true, configurable: true, writable: true });
}
