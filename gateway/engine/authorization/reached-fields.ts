import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsByName } from '../document-fragments';
import type { Variables } from './supplied-inputs';

/**
 * Which of these fields the operation comes to with these variables: those that no `@skip` or `@include` on the way
 * leaves out. Without variables, a condition that rests on one leaves nothing out.
 */
export function reachedFields(
  { document, operation }: { readonly document: DocumentNode; readonly operation: OperationDefinitionNode },
  fields: ReadonlySet<FieldNode>,
  variables: Variables | undefined,
): ReadonlySet<FieldNode> {
  const unseen = fragmentsByName(document);
  const reached = new Set<FieldNode>();
  const follow = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (isLeftOut(selection, variables)) continue;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = unseen.get(selection.name.value);
        unseen.delete(selection.name.value);
        if (fragment !== undefined) follow(fragment.selectionSet);
        continue;
      }
      if (selection.kind === Kind.FIELD && fields.has(selection)) reached.add(selection);
      if (selection.selectionSet !== undefined) follow(selection.selectionSet);
    }
  };
  follow(operation.selectionSet);
  return reached;
}

function isLeftOut({ directives = [] }: SelectionNode, variables: Variables | undefined): boolean {
  return directives.some(({ name, arguments: given = [] }) => {
    if (name.value !== 'skip' && name.value !== 'include') return false;
    const condition = given.find((argument) => argument.name.value === 'if')?.value;
    const value =
      condition?.kind === Kind.VARIABLE
        ? variables?.[condition.name.value]
        : condition?.kind === Kind.BOOLEAN && condition.value;
    return value === (name.value === 'skip');
  });
}
