import { Kind, type FragmentDefinitionNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { Variables } from './list-size';

/** Whether `@skip` and `@include` leave a selection in. Variables are coerced, so defaults are among them. */
export function isSelected({ directives = [] }: SelectionNode, variables: Variables): boolean {
  return directives.every(({ name, arguments: given = [] }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true;
    const value = given.find((argument) => argument.name.value === 'if')?.value;
    const holds =
      value?.kind === Kind.VARIABLE
        ? variables[value.name.value] === true
        : value?.kind === Kind.BOOLEAN && value.value;
    return holds === (name.value === 'include');
  });
}

/** A fragment, inline or named, as the same thing. */
export interface Fragment {
  /** The name of the type it is on; null when it is on whatever it stands in. */
  readonly condition: string | null;
  readonly selectionSet: SelectionSetNode;
}

export function fragmentOf(
  selection: Exclude<SelectionNode, { kind: Kind.FIELD }>,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Fragment | null {
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    return { condition: selection.typeCondition?.name.value ?? null, selectionSet: selection.selectionSet };
  }
  const fragment = fragments.get(selection.name.value);
  if (fragment === undefined) return null;
  return { condition: fragment.typeCondition.name.value, selectionSet: fragment.selectionSet };
}
