import {
  getNamedType,
  isAbstractType,
  isNonNullType,
  isObjectType,
  Kind,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { TypePart } from './shape';

/** The fields by whose values entities are told apart. */
export function findKeyLeaves(parts: readonly TypePart[], schema: GraphQLSchema): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { name, keys } of parts) {
    for (const key of keys) walk(name, key, schema, (coordinate, isLeaf) => isLeaf && found.add(coordinate));
  }
  return found;
}

/** Keys never fail, nor does an input that may not be null: who computes from it would not be asked. */
export function findNeverFailing(parts: readonly TypePart[], schema: GraphQLSchema): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { name, keys, fields } of parts) {
    for (const key of keys) walk(name, key, schema, (coordinate) => found.add(coordinate));
    for (const { requires } of fields) {
      if (requires !== null) {
        walk(name, requires, schema, (coordinate, _isLeaf, isNonNull) => isNonNull && found.add(coordinate));
      }
    }
  }
  return found;
}

type Visit = (coordinate: string, isLeaf: boolean, isNonNull: boolean) => unknown;

function walk(typename: string, selection: SelectionSetNode, schema: GraphQLSchema, visit: Visit): void {
  const type = schema.getType(typename);
  const objects = isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
  for (const object of objects) {
    for (const node of selection.selections) {
      if (node.kind !== Kind.FIELD) continue;
      const field = object.getFields()[node.name.value];
      if (field === undefined) continue;
      const isLeaf = node.selectionSet === undefined;
      visit(`${object.name}.${field.name}`, isLeaf, isNonNullType(field.type));
      if (node.selectionSet !== undefined)
        walk(getNamedType(field.type).name, node.selectionSet, schema, visit);
    }
  }
}
