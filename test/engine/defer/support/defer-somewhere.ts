import {
  Kind,
  OperationTypeNode,
  print,
  visit,
  type DirectiveNode,
  type DocumentNode,
  type SelectionNode,
} from 'graphql';
import { createDice, type Dice } from '../../differential/random';

const defer: DirectiveNode = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'defer' } };

/** The same queries with some of their fragments deferred, and some fields in deferred fragments of their own. */
export function deferSomewhere(document: DocumentNode, seed: string): string {
  const dice = createDice(`${seed}/defer`);
  const deferring: DocumentNode = visit(document, {
    OperationDefinition: {
      enter: ({ operation }) => (operation === OperationTypeNode.QUERY ? undefined : false),
    },
    SelectionSet: {
      leave: (set) => ({ ...set, selections: set.selections.map((selection) => maybe(selection, dice)) }),
    },
  });
  return print(deferring);
}

function maybe(selection: SelectionNode, dice: Dice): SelectionNode {
  if (selection.kind !== Kind.FIELD) {
    if (!dice.happens(0.4)) return selection;
    return { ...selection, directives: [...(selection.directives ?? []), defer] };
  }
  if (!dice.happens(0.2)) return selection;
  const selectionSet = { kind: Kind.SELECTION_SET, selections: [selection] } as const;
  return { kind: Kind.INLINE_FRAGMENT, directives: [defer], selectionSet };
}
