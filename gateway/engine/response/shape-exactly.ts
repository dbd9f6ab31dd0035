import {
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type DirectiveNode,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import { isFields, read, type Fields } from '../execution/fields';
import { createAnswerErrors } from './answer-errors';
import type { DeferredSelection } from './collect-fields';
import { completeLeaf, completeList, orUnfit, unfit, type Complete } from './complete-value';
import { leafOf, type CompleteLeaf } from './leaf-values';
import type { Path } from './path';
import { selectedFields, typeBySaid, type SelectedField, type ShapedType } from './selected-fields';
import type { ShapeAnswer, ShapeParts } from './shape';
import { standing } from './shape-waiting';
import { tellHere, tellTheRest, type Shaping, type WaitingPart } from './tell-problems';

interface ShapedField extends SelectedField {
  /** For a field that is a leaf itself. */
  readonly leaf: CompleteLeaf | null;
  readonly complete: Complete;
}

/**
 * Shapes to the letter of section 6.4 of the specification: names, order, nulls that rise to the next place that may
 * hold one, and an error for each with its true path.
 */
export function compileExactShape(rootType: GraphQLObjectType, parts: ShapeParts): ShapeAnswer {
  const shaped = shapedObject([parts.operation.selectionSet], rootType, parts);
  return ({ root, introspected, failures }) => {
    const waiting: WaitingPart[] = [];
    const shaping: Shaping = { failures, errors: createAnswerErrors(parts.mostErrors), waiting };
    const given = shapeObject(root, { type: rootType, ...shaped, introspected, path: null }, shaping);
    tellTheRest(shaping);
    const data = given === unfit ? null : (given as Fields);
    const errors = shaping.errors.list(failures.omitted);
    return { data, errors, waiting: standing(waiting, data) };
  };
}

/** What is selected of objects of one type. */
interface ShapedObject {
  readonly fields: readonly ShapedField[];
  readonly later: readonly LaterObject[];
}

/** A deferred fragment that applies to the type. */
interface LaterObject {
  readonly directive: DirectiveNode;
  /** Found when it is first needed. */
  readonly selected: () => ShapedObject;
}

function shapedObject(
  selectionSets: readonly SelectionSetNode[],
  type: ShapedType,
  parts: ShapeParts,
): ShapedObject {
  const later: DeferredSelection[] = [];
  const fields = shapedFields(selectionSets, type, { parts, later });
  return {
    fields,
    later: later.map(({ directive, selectionSet }): LaterObject => {
      let selected: ShapedObject | undefined;
      return { directive, selected: () => (selected ??= shapedObject([selectionSet], type, parts)) };
    }),
  };
}

function shapedFields(
  selectionSets: readonly SelectionSetNode[],
  type: ShapedType,
  { parts, later }: { readonly parts: ShapeParts; readonly later: DeferredSelection[] },
): ShapedField[] {
  return selectedFields(selectionSets, type, parts, later).map((field): ShapedField => {
    if (field.type === null) return { ...field, leaf: null, complete: () => null };
    const ofField = getNullableType(field.type);
    const leaf = isLeafType(ofField) ? leafOf(ofField) : null;
    return { ...field, leaf, complete: completeOf(field.type, field.below, parts) };
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
  const known = new Map<ShapedType, ShapedObject>();
  const shapedAs = (objectType: ShapedType): ShapedObject => {
    const shaped = known.get(objectType) ?? shapedObject(selectionSets, objectType, parts);
    known.set(objectType, shaped);
    return shaped;
  };
  return (value, at, shaping) => {
    if (value === undefined || value === null) return null;
    const objectType = isFields(value) ? typeBySaid(read(value, '__typename'), type, parts.schema) : null;
    if (objectType === null) {
      if (!isFields(value) || !shaping.failures.isExcused(value)) shaping.errors.misfit(at.field, at.path);
      return unfit;
    }
    const objectParts = { type: objectType, ...shapedAs(objectType), introspected: null, path: at.path };
    return shapeObject(value as Fields, objectParts, shaping);
  };
}

interface ObjectParts extends ShapedObject {
  readonly type: ShapedType;
  /** At the root alone. */
  readonly introspected: Fields | null;
  readonly path: Path | null;
}

function shapeObject(
  object: Fields,
  { type, fields, later, introspected, path }: ObjectParts,
  shaping: Shaping,
): unknown {
  const shaped: Fields = {};
  const located = shaping.failures.locatedAt(object);
  if (located !== undefined) tellHere(located, { fields, path }, shaping);
  let isUnfit = false;
  for (const field of fields) {
    const value = shapeField(object, field, { type, introspected, path }, shaping);
    if (value === unfit && field.isNonNull) isUnfit = true;
    put(shaped, field.responseName, value === unfit ? null : value);
  }
  if (isUnfit) return unfit;
  for (const { directive, selected } of later) {
    const shape: WaitingPart['shape'] = (now) =>
      shapeObject(object, { type, ...selected(), introspected, path }, now);
    shaping.waiting.push({ directive, path, shape });
  }
  return shaped;
}

function shapeField(
  object: Fields,
  field: ShapedField,
  { type, introspected, path }: Omit<ObjectParts, keyof ShapedObject>,
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
