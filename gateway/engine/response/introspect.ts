import {
  executeSync,
  Kind,
  OperationTypeNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Fields } from '../execution/fields';

/** Answers the questions of an operation about the schema itself; null where it asks none. */
export function compileIntrospection(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): ((variables: Readonly<Record<string, unknown>>) => Fields) | null {
  if (operation.operation !== OperationTypeNode.QUERY) return null;
  const selectionSet = onlyIntrospection(operation.selectionSet, fragments);
  if (selectionSet.selections.length === 0) return null;
  // Variables that only other fields use are defined still; to run is not to validate.
  const document = {
    kind: Kind.DOCUMENT,
    definitions: [{ ...operation, selectionSet }, ...fragments.values()],
  } as const;
  return (variables) => {
    const { data, errors } = executeSync({ schema, document, variableValues: variables });
    const [error] = errors ?? [];
    if (error) throw error;
    return { ...data };
  };
}

function onlyIntrospection(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): SelectionSetNode {
  const kept = selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD)
      return /^__(schema|type)$/.test(selection.name.value) ? [selection] : [];
    const from = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    if (from === undefined) return [];
    const selectionSet = onlyIntrospection(from.selectionSet, fragments);
    if (selectionSet.selections.length === 0) return [];
    const { directives } = selection;
    return [{ kind: Kind.INLINE_FRAGMENT, selectionSet, ...(directives && { directives }) }];
  });
  return { kind: Kind.SELECTION_SET, selections: kept };
}
