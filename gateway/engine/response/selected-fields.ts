import {
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isAbstractType,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { collectFields, type DeferredSelection } from './collect-fields';
import type { ShapeParts } from './shape';
import type { AskedField } from './tell-problems';

/** What an object is shaped as. */
export type ShapedType = GraphQLObjectType | GraphQLInterfaceType;

/** A field of the answer: what the caller calls it, where it is found, and what is known of its value beforehand. */
export interface SelectedField extends AskedField {
  /** What it is called in an error. */
  readonly label: string;
  readonly isNonNull: boolean;
  /** Null for what no subgraph gives. */
  readonly type: GraphQLOutputType | null;
  readonly below: readonly SelectionSetNode[];
}

/**
 * The fields of an object of one type, in the order of the answer.
 *
 * @param later takes the fragments that are left for later.
 */
export function selectedFields(
  selectionSets: readonly SelectionSetNode[],
  type: ShapedType,
  parts: ShapeParts,
  later?: DeferredSelection[],
): SelectedField[] {
  const defined = type.getFields();
  return [...collectFields(selectionSets, type, parts, later)].map(([responseName, nodes]): SelectedField => {
    const [first] = nodes as [FieldNode];
    const name = first.name.value;
    const label = `${type.name}.${name}`;
    const base = { responseName, inside: parts.nameInside(first), label, type: null, below: [] };
    if (name === '__typename') return { ...base, kind: 'typename', isNonNull: true };
    const definition = Object.hasOwn(defined, name) ? defined[name] : undefined;
    if (definition === undefined) return { ...base, kind: 'introspection', isNonNull: false };
    const isNonNull = isNonNullType(definition.type);
    // Where one of several selections is denied, the value may hold what another was granted; none is given.
    if (nodes.some((node) => parts.denied.has(node))) return { ...base, kind: 'denied', isNonNull };
    const below = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return { ...base, kind: 'value', isNonNull, type: definition.type, below };
  });
}

/**
 * The type of an object, by the name its subgraph said where there are several; null where that is none of them. A
 * subgraph that knows an interface as an object says the interface or nothing, which does where nobody asks which of
 * its types it is.
 */
export function typeBySaid(
  name: unknown,
  type: GraphQLObjectType | GraphQLAbstractType,
  schema: GraphQLSchema,
): ShapedType | null {
  if (!isAbstractType(type)) return type;
  const said = typeof name === 'string' ? schema.getType(name) : name === undefined ? type : undefined;
  if (!isObjectType(said) && !isInterfaceType(said)) return null;
  return said === type || schema.isSubType(type, said) ? said : null;
}
