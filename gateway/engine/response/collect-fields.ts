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

/** The selections of one response name, in the order of the document. */
export type CollectedFields = Map<string, FieldNode[]>;

interface Collecting {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** With defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What is selected of an object of one type (CollectFields, section 6.3.2 of the specification). */
export function collectFields(
  selectionSets: readonly SelectionSetNode[],
  type: GraphQLObjectType | GraphQLInterfaceType,
  collecting: Collecting,
): CollectedFields {
  const fields: CollectedFields = new Map();
  const visited = new Set<string>();
  for (const selectionSet of selectionSets) collect(selectionSet, type, { ...collecting, fields, visited });
  return fields;
}

function collect(
  { selections }: SelectionSetNode,
  type: GraphQLObjectType | GraphQLInterfaceType,
  collecting: Collecting & { readonly fields: CollectedFields; readonly visited: Set<string> },
): void {
  const { schema, fragments, variables, fields, visited } = collecting;
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
        collect(selection.selectionSet, type, collecting);
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
