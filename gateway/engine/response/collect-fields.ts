import {
  Kind,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { isFor, isIncluded } from '@courtyard/shared/service/execution/collect-fields';
import type { DeferredFragments } from '../defer/deferred-fragments';

/** The selections of one response name, in the order of the document. */
export type CollectedFields = Map<string, FieldNode[]>;

interface Collecting {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** With defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** What is left to be collected later; where left out, nothing is. */
  readonly deferred?: DeferredFragments | null;
}

/** A fragment that was left for later. */
export interface DeferredSelection {
  readonly directive: DirectiveNode;
  readonly selectionSet: SelectionSetNode;
}

/**
 * What is selected of an object of one type (CollectFields, section 6.3.2 of the specification).
 *
 * @param later takes the fragments that are left for later and apply to this type.
 */
export function collectFields(
  selectionSets: readonly SelectionSetNode[],
  type: GraphQLObjectType | GraphQLInterfaceType,
  collecting: Collecting,
  later: DeferredSelection[] = [],
): CollectedFields {
  const fields: CollectedFields = new Map();
  const visited = new Set<string>();
  for (const selectionSet of selectionSets)
    collect(selectionSet, type, { ...collecting, fields, visited, later });
  return fields;
}

function collect(
  { selections }: SelectionSetNode,
  type: GraphQLObjectType | GraphQLInterfaceType,
  collecting: Collecting & {
    readonly fields: CollectedFields;
    readonly visited: Set<string>;
    readonly later: DeferredSelection[];
  },
): void {
  const { schema, fragments, variables, fields, visited, deferred = null, later } = collecting;
  for (const selection of selections) {
    if (!isIncluded(selection, variables)) continue;
    if (selection.kind === Kind.FIELD) {
      const name = selection.alias?.value ?? selection.name.value;
      const same = fields.get(name);
      if (same === undefined) fields.set(name, [selection]);
      else same.push(selection);
      continue;
    }
    const directive = deferred === null ? undefined : deferOf(selection, deferred);
    if (selection.kind === Kind.FRAGMENT_SPREAD && directive === undefined) {
      if (visited.has(selection.name.value)) continue;
      visited.add(selection.name.value);
    }
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    if (fragment === undefined || !isFor(type, fragment, schema)) continue;
    const { selectionSet } = fragment;
    if (directive === undefined) collect(selectionSet, type, collecting);
    else later.push({ directive, selectionSet });
  }
}

function deferOf(
  { directives = [] }: { readonly directives?: readonly DirectiveNode[] },
  deferred: DeferredFragments,
): DirectiveNode | undefined {
  return directives.find((directive) => deferred.has(directive));
}
