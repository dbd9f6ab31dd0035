import {
  getNamedType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { QueryPlanSelectionNode } from '../planning/plan';
import { isFields, read, type Fields } from './fields';
import { isOfType } from './types';

/** Whether a subgraph finds a thing of this type by this field. */
export type IsKeyField = (typename: string, field: string) => boolean;

export interface Needing {
  readonly schema: GraphQLSchema;
  readonly isKeyField: IsKeyField;
}

/** Tells of an object what another subgraph needs of it; undefined where that cannot be told. */
export type Represent = (object: Fields) => Fields | undefined;

/** What a fetch needs of an entity. */
export interface Needed {
  readonly represent: Represent;
  /** By the type that an object says it has. */
  readonly fieldsOf: (typename: string) => readonly NeededField[];
  /** What is sent for a field of this value; undefined where that cannot be told. */
  readonly valueOf: (field: NeededField, value: unknown) => unknown;
}

export interface NeededField {
  /** Where it stands in the answer so far. */
  readonly from: string;
  readonly name: string;
  readonly type: GraphQLOutputType | null;
  readonly isKey: boolean;
  readonly isNonNull: boolean;
  /** Whether the subgraph can do without. */
  readonly mayBeMissing: boolean;
  readonly below: readonly QueryPlanSelectionNode[] | null;
}

/**
 * Compiles what a fetch needs of an entity. An input that may be null and could not be fetched is sent as null, so
 * that whoever derives from it is called and learns that it is unknown. Without a key, or an input that may not be
 * null, there is nobody to ask.
 */
export function compileRepresentation(needs: readonly QueryPlanSelectionNode[], needing: Needing): Needed {
  const known = new Map<readonly QueryPlanSelectionNode[], Map<string, NeededField[]>>();

  const fieldsOf = (selections: readonly QueryPlanSelectionNode[], typename: string): NeededField[] => {
    const byType = known.get(selections) ?? new Map<string, NeededField[]>();
    known.set(selections, byType);
    const fields = byType.get(typename) ?? neededFields(selections, typename, needing);
    byType.set(typename, fields);
    return fields;
  };

  const represent = (object: Fields, selections: readonly QueryPlanSelectionNode[], typename: string) => {
    const representation: Fields = {};
    for (const field of fieldsOf(selections, typename)) {
      const value = valueOf(field, read(object, field.from));
      if (value === undefined) {
        if (!field.mayBeMissing) return undefined;
        representation[field.name] = null;
      } else if (value === null && field.isNonNull) {
        return undefined;
      } else {
        representation[field.name] = value;
      }
    }
    return representation;
  };

  const valueOf = ({ below, type }: NeededField, value: unknown): unknown => {
    if (below === null || value === undefined || value === null) return value;
    if (Array.isArray(value))
      return value.map((item) => valueOf({ below, type } as NeededField, item) ?? null);
    if (!isFields(value)) return undefined;
    const typename = read(value, '__typename') ?? (type === null ? undefined : getNamedType(type).name);
    return typeof typename === 'string' ? represent(value, below, typename) : undefined;
  };

  return {
    represent: (object) => {
      const typename = read(object, '__typename');
      if (typeof typename !== 'string') return undefined;
      const representation = represent(object, needs, typename);
      return typeof representation?.__typename === 'string' ? representation : undefined;
    },
    fieldsOf: (typename) => fieldsOf(needs, typename),
    valueOf,
  };
}

/** What is needed of a thing of one type. */
function neededFields(
  selections: readonly QueryPlanSelectionNode[],
  typename: string,
  needing: Needing,
): NeededField[] {
  const { schema, isKeyField } = needing;
  const type = schema.getType(typename);
  const defined = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
  const fields = new Map<string, NeededField>();
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') {
      const { typeCondition: condition, selections: inner } = selection;
      if (condition !== undefined && !isOfType(schema, typename, condition)) continue;
      for (const field of neededFields(inner, typename, needing)) fields.set(field.from, field);
      continue;
    }
    const { name, alias = name, selections: below = null } = selection;
    const fieldType = Object.hasOwn(defined, name) ? (defined[name]?.type ?? null) : null;
    const isNonNull = fieldType !== null && isNonNullType(fieldType);
    const isKey = isKeyField(typename, name);
    const mayBeMissing = fieldType !== null && !isNonNull && !isKey;
    fields.set(alias, { from: alias, name, type: fieldType, isKey, isNonNull, mayBeMissing, below });
  }
  return [...fields.values()];
}
