import {
  Kind,
  print,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsByName } from '../document-fragments';
import { nameForCaller, variableInside, type NameInside } from './internal-names';

/**
 * An operation as the planner receives it: alone, with the fragments it uses, under the names used inside. Nothing of it
 * is deferred unless `keepsDefers`.
 */
export function plannerDocument(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  nameInside: NameInside,
  { keepsDefers = false }: { readonly keepsDefers?: boolean } = {},
): string {
  const fragments = usedFragments(document, operation);
  const alone: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
  const renamed: DocumentNode = visit(alone, {
    Field(field) {
      const inside = nameInside(field);
      if (inside === nameForCaller(field)) return undefined;
      return { ...field, alias: { kind: Kind.NAME, value: inside } };
    },
    // What decides only about that may be a variable that is used nowhere else; to plan is not to validate.
    Directive: ({ name }) => (name.value === 'defer' && !keepsDefers ? null : undefined),
    Variable({ name: { value } }) {
      const inside = variableInside(value);
      if (inside === value) return undefined;
      return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: inside } };
    },
  });
  return print(renamed);
}

/** The fragments that an operation reaches, each once. */
export function usedFragments(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): FragmentDefinitionNode[] {
  const byName = fragmentsByName(document);
  const used = new Map<string, FragmentDefinitionNode>();
  const follow = (selectionSet: SelectionSetNode) =>
    visit(selectionSet, {
      FragmentSpread({ name }) {
        const fragment = byName.get(name.value);
        if (fragment === undefined || used.has(name.value)) return;
        used.set(name.value, fragment);
        follow(fragment.selectionSet);
      },
    });
  follow(operation.selectionSet);
  return [...used.values()];
}
