import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { dearestOf, type Alternatives } from './alternatives';
import { createArgumentCost } from './argument-cost';
import type { CostRules, FieldRule } from './cost-rules';
import { listSizeOf, type Variables } from './list-size';
import { addLoads, loadOfObject, loadOn, noLoad, repeatLoad, withVisit, type Load } from './load';
import { createTypeWeight } from './type-weights';

/** Where a selection set stands. */
export interface Place {
  readonly type: GraphQLCompositeType;
  /** The subgraph that makes the object; null at the root. */
  readonly subgraph: string | null;
  /** The length of lists below, when a field above them states it. */
  readonly sized: { readonly fields: readonly string[]; readonly size: number } | null;
}

interface FieldLoadOptions {
  readonly rules: CostRules;
  readonly schema: GraphQLSchema;
  readonly variables: Variables;
  readonly ofSet: (set: SelectionSetNode, place: Place) => Alternatives;
}

/** What one field asks for, with its arguments and everything selected below it. */
export function createFieldLoad({ rules, schema, variables, ofSet }: FieldLoadOptions) {
  const argumentCost = createArgumentCost(rules, variables);
  const weightOf = createTypeWeight(rules, schema);

  function ofField(node: FieldNode, { type, subgraph: holder, sized }: Place): Load {
    const definition = 'getFields' in type ? type.getFields()[node.name.value] : undefined;
    if (definition === undefined) return noLoad;
    const rule = rules.field(type.name, definition.name);
    const subgraph = answering(rule, holder);
    const stated = rule.listSize === null ? null : listSizeOf(rule.listSize, definition, node, variables);
    const one = ofInstance(node, definition, rule, placeBelow(rule, subgraph, stated));
    const size = sized?.fields.includes(definition.name) ? sized.size : ownSize(rule, stated);
    const isList = isListType(getNullableType(definition.type));
    const all = isList ? repeatLoad(one, size ?? rules.defaultListSize) : one;
    const load = addLoads(all, loadOn(subgraph, argumentCost(type.name, definition, node)));
    return subgraph === null || subgraph === holder ? load : withVisit(load, subgraph);
  }

  /** One value of a field. */
  function ofInstance(
    node: FieldNode,
    { type }: GraphQLField<unknown, unknown>,
    { weight }: FieldRule,
    place: Omit<Place, 'type'>,
  ): Load {
    const returned = getNamedType(type);
    if (!isCompositeType(returned)) {
      return loadOn(place.subgraph, Math.max(0, weight ?? weightOf(returned)));
    }
    if (node.selectionSet === undefined) return noLoad;
    return dearestOf(ofSet(node.selectionSet, { ...place, type: returned }), (name, fields) => {
      const lookup = weightOf((name === null ? null : schema.getType(name)) ?? returned);
      return loadOfObject(place.subgraph, { weight: weight ?? lookup, lookup }, fields);
    });
  }

  return ofField;
}

/** Whoever has the object at hand answers what it can; otherwise the first who can is asked. */
function answering({ subgraphs }: FieldRule, holder: string | null): string | null {
  if (holder !== null && (subgraphs.length === 0 || subgraphs.includes(holder))) return holder;
  return subgraphs[0] ?? null;
}

function placeBelow(
  { listSize }: FieldRule,
  subgraph: string | null,
  size: number | null,
): Omit<Place, 'type'> {
  const isAboutBelow = listSize !== null && size !== null && listSize.sizedFields.length > 0;
  return { subgraph, sized: isAboutBelow ? { fields: listSize.sizedFields, size } : null };
}

/** The size is about the field itself unless the rule names fields below. */
function ownSize({ listSize }: FieldRule, size: number | null): number | null {
  return listSize === null || listSize.sizedFields.length > 0 ? null : size;
}
