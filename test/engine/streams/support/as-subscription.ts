import {
  Kind,
  OperationTypeNode,
  parse,
  print,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import { usedFragments } from '@courtyard/gateway/engine/planning/planner-document';

/** SDL in which whatever can be queried at the root can be subscribed to as well, if one subgraph alone tells it. */
export function withSubscriptions(sdl: string): string {
  const document = parse(sdl, { noLocation: true });
  const subscription = document.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || definition.name.value !== 'Query') return [];
    const fields = definition.fields?.filter(({ directives }) => !directives?.length) ?? [];
    if (fields.length === 0) return [];
    return [
      { ...definition, name: { kind: Kind.NAME, value: 'Subscription' } as const, directives: [], fields },
    ];
  });
  return print({ ...document, definitions: [...document.definitions, ...subscription] });
}

/** The names of the fields that can be subscribed to. */
export function subscriptionFields(sdl: string): string[] {
  return parse(sdl, { noLocation: true }).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Subscription'
      ? (definition.fields ?? []).map(({ name }) => name.value)
      : [],
  );
}

/** The root fields of a query, each as a query and as a subscription of its own. */
export function rootFieldsOf(
  document: DocumentNode,
): Array<{ field: string; query: string; subscription: string }> {
  const [operation] = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('Expected an operation.');
  const fields = operation.selectionSet.selections.filter(
    (selection): selection is FieldNode =>
      selection.kind === Kind.FIELD &&
      !selection.name.value.startsWith('__') &&
      !selection.directives?.length,
  );
  return fields.map((field) => {
    const alone: OperationDefinitionNode = {
      ...operation,
      selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
    };
    const fragments = usedFragments(document, alone);
    const asked = withoutUnusedVariables(alone, fragments);
    const text = (definition: OperationDefinitionNode) =>
      [definition, ...fragments].map((part) => print(part)).join('\n');
    return {
      field: field.name.value,
      query: text(asked),
      subscription: text({ ...asked, operation: OperationTypeNode.SUBSCRIPTION }),
    };
  });
}

function withoutUnusedVariables(
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
): OperationDefinitionNode {
  const used = new Set<string>();
  const note = (node: FieldNode | FragmentDefinitionNode | OperationDefinitionNode['selectionSet']) =>
    visit(node, { Variable: ({ name }) => void used.add(name.value) });
  note(operation.selectionSet);
  for (const fragment of fragments) note(fragment);
  const { variableDefinitions = [] } = operation;
  return {
    ...operation,
    variableDefinitions: variableDefinitions.filter(({ variable }) => used.has(variable.name.value)),
  };
}
