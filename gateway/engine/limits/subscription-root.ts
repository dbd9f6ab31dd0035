import {
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { refusal } from '@courtyard/shared/errors/refusal';
import { fragmentsByName } from '../document-fragments';

/**
 * Refuses conditions by variables at the root of a subscription: whether it has its one field must not rest on them
 * (CollectSubscriptionFields, section 5.2.4.1 of the specification's draft), and what validates stumbles over them.
 */
export function subscriptionErrors(document: DocumentNode): GraphQLError[] {
  const fragments = fragmentsByName(document);
  const isConditional = document.definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.operation === OperationTypeNode.SUBSCRIPTION &&
      rootSelections(definition.selectionSet, fragments).some(restsOnVariable),
  );
  return isConditional ? [refusal('GRAPHQL_VALIDATION_FAILED', { why: noConditions })] : [];
}

const noConditions = {
  zh: '订阅的根字段不能用变量决定 @skip 或 @include',
  en: 'no variable may decide by @skip or @include about the root field of a subscription',
};

function rootSelections(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  spread: Set<string> = new Set(),
): SelectionNode[] {
  return selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return [selection, ...rootSelections(selection.selectionSet, fragments, spread)];
    }
    const { value: name } = selection.name;
    const fragment = fragments.get(name);
    if (fragment === undefined || spread.has(name)) return [selection];
    spread.add(name);
    return [selection, ...rootSelections(fragment.selectionSet, fragments, spread)];
  });
}

function restsOnVariable({ directives = [] }: SelectionNode): boolean {
  return directives.some(
    ({ name, arguments: given = [] }) =>
      (name.value === 'skip' || name.value === 'include') &&
      given.some(({ value }) => value.kind === Kind.VARIABLE),
  );
}
