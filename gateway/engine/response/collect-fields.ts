import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
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
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      if (condition === undefined || applies(schema, type, condition)) {
        const directive = deferred && deferOf(selection, deferred);
        if (directive) later.push({ directive, selectionSet: selection.selectionSet });
        else collect(selection.selectionSet, type, collecting);
      }
    } else if (deferred !== null && deferOf(selection, deferred)) {
      const directive = deferOf(selection, deferred);
      const fragment = fragments.get(selection.name.value);
      if (directive && fragment && applies(schema, type, fragment.typeCondition.name.value)) {
        later.push({ directive, selectionSet: fragment.selectionSet });
      }
    } else if (!visited.has(selection.name.value)) {
      visited.add(selection.name.value);
      const fragment = fragments.get(selection.name.value);
      if (fragment && applies(schema, type, fragment.typeCondition.name.value)) {
        collect(fragment.selectionSet, type, collecting);
      }
    }
  }
}

function deferOf(
  { directives = [] }: { readonly directives?: readonly DirectiveNode[] },
  deferred: DeferredFragments,
): DirectiveNode | undefined {
  return directives.find((directive) => deferred.has(directive));
}

/** Whether neither @skip nor @include leaves a selection out. */
export function isIncluded(
  node: { readonly directives?: readonly DirectiveNode[] },
  variables: Readonly<Record<string, unknown>>,
): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
}

function applies(
  schema: GraphQLSchema,
  type: GraphQLObjectType | GraphQLInterfaceType,
  condition: string,
): boolean {
  if (type.name === condition) return true;
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && schema.isSubType(wanted, type);
}
