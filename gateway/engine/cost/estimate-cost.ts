import {
  isCompositeType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsByName } from '../document-fragments';
import { addAlternatives, always, among, nothingAsked, onlyFor, type Alternatives } from './alternatives';
import type { CostRules } from './cost-rules';
import { createFieldLoad, type Place } from './field-load';
import type { Variables } from './list-size';
import { addLoads, loadOn, noLoad, type Load } from './load';
import { createPossibleTypes } from './possible-types';
import { fragmentOf, isSelected, type Fragment } from './selected';

export interface CostQuestion {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Coerced, with their defaults. */
  readonly variables: Variables;
  /** The schema that callers see. */
  readonly schema: GraphQLSchema;
}

export interface CostEstimate {
  readonly total: number;
  /** What each subgraph has to make or find. An object that two of them work on counts for both, in the total once. */
  readonly bySubgraph: Readonly<Record<string, number>>;
}

/** What any mutation costs before its fields. */
export const mutationCost = 10;

/**
 * The highest cost an operation is expected to have, by the specification of IBM. A selection set is judged once for
 * each type and subgraph it stands on, however often its fragment is spread.
 */
export function estimateCost(rules: CostRules, question: CostQuestion): CostEstimate {
  const { operation, schema } = question;
  const rootType = schema.getRootType(operation.operation);
  if (!rootType) return { total: 0, bySubgraph: {} };
  const root: Place = { type: rootType, subgraph: null, sized: null };
  const load = createEstimator(rules, question)(operation.selectionSet, root).always;
  if (operation.operation !== OperationTypeNode.MUTATION) return estimateOf(load);
  // Every subgraph that changes something has the work of a mutation, which the operation is but once.
  const changing = [...load.visits].map((name) => loadOn(name, mutationCost));
  const base = changing.reduce(addLoads, noLoad);
  return estimateOf(addLoads(load, { ...base, total: mutationCost }));
}

function createEstimator(rules: CostRules, { document, variables, schema }: CostQuestion) {
  const fragments = fragmentsByName(document);
  const possible = createPossibleTypes(schema);
  const ofField = createFieldLoad({ rules, schema, variables, ofSet });
  const known = new Map<SelectionSetNode, Map<string, Alternatives>>();

  function ofSet(set: SelectionSetNode, place: Place): Alternatives {
    const byPlace = known.get(set) ?? new Map<string, Alternatives>();
    known.set(set, byPlace);
    const key = keyOf(place);
    const before = byPlace.get(key);
    if (before !== undefined) return before;
    const found = set.selections
      .filter((selection) => isSelected(selection, variables))
      .reduce((sum, selection) => addAlternatives(sum, ofSelection(selection, place)), nothingAsked);
    byPlace.set(key, found);
    return found;
  }

  function ofSelection(selection: SelectionNode, place: Place): Alternatives {
    if (selection.kind === Kind.FIELD) return always(ofField(selection, place));
    const fragment = fragmentOf(selection, fragments);
    return fragment === null ? nothingAsked : ofFragment(fragment, place);
  }

  function ofFragment({ condition, selectionSet }: Fragment, place: Place): Alternatives {
    const type = condition === null ? place.type : schema.getType(condition);
    if (!isCompositeType(type)) return nothingAsked;
    const met = possible.meeting(place.type, type);
    if (met?.length === 0) return nothingAsked;
    // An object is what it is; the rules of its own fields are the closest.
    const inner = ofSet(selectionSet, { ...place, type: isObjectType(place.type) ? place.type : type });
    return met === null ? among(possible.of(place.type), inner) : onlyFor(met, inner);
  }

  return ofSet;
}

function keyOf({ type, subgraph, sized }: Place): string {
  return sized === null
    ? `${type.name} ${subgraph}`
    : `${type.name} ${subgraph} ${sized.size} ${sized.fields.join()}`;
}

function estimateOf({ total, bySubgraph }: Load): CostEstimate {
  return { total, bySubgraph: Object.fromEntries(bySubgraph) };
}
