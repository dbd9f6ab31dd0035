import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type SelectionSetNode,
} from 'graphql';
import type { Planning } from './plan';

/** The fields that are selected of an object of a type, by their names in the answer and in their order. */
export function collectFields(
  planning: Planning,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (!isIncluded(selection, planning.variables)) continue;
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const others = fields.get(name);
        if (others === undefined) fields.set(name, [selection]);
        else others.push(selection);
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? named(selection.name.value) : selection;
      if (fragment && isFor(type, fragment, planning.schema)) collect(fragment.selectionSet);
    }
  };
  const named = (name: string): FragmentDefinitionNode | undefined => {
    if (spread.has(name)) return undefined;
    spread.add(name);
    return planning.fragments[name];
  };
  for (const selectionSet of selectionSets) collect(selectionSet);
  return fields;
}

/** Whether neither @skip nor @include leaves a selection out. Variables are coerced, with their defaults. */
export function isIncluded(
  node: { readonly directives?: readonly DirectiveNode[] },
  variables: Readonly<Record<string, unknown>>,
): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
}

/** Whether a fragment applies to objects of a type. */
export function isFor(
  type: GraphQLObjectType | GraphQLInterfaceType,
  { typeCondition }: InlineFragmentNode | FragmentDefinitionNode,
  schema: GraphQLSchema,
): boolean {
  if (typeCondition === undefined || typeCondition.name.value === type.name) return true;
  const condition = schema.getType(typeCondition.name.value);
  return isAbstractType(condition) && schema.isSubType(condition, type);
}
