import { Kind, type DocumentNode, type FieldNode, type SelectionSetNode } from 'graphql';
import { fragmentsByName } from '../document-fragments';

/** The selections that one object of the answer is made from, wherever in the document they stand. */
interface MergedSet {
  readonly fields: Map<string, FieldNode[]>;
  readonly fragments: Set<string>;
  spreads: number;
}

/**
 * Counts the pairs of fields under one response name, and of fragments spread in one place. Validation compares them
 * two by two, so that 700 times `id` are 244,650 comparisons. Walks the document with its fragments spread: only for
 * documents whose selections are known to be few, and without cycles.
 */
export function countRepetitions(document: DocumentNode): number {
  const fragments = fragmentsByName(document);
  const reached = new Set<string>();

  function gather({ selections }: SelectionSetNode, into: MergedSet): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        const same = into.fields.get(name);
        if (same === undefined) into.fields.set(name, [selection]);
        else same.push(selection);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        gather(selection.selectionSet, into);
      } else {
        spread(selection.name.value, into);
      }
    }
  }

  function spread(name: string, into: MergedSet): void {
    into.spreads += 1;
    if (into.fragments.has(name)) return;
    into.fragments.add(name);
    reached.add(name);
    const fragment = fragments.get(name);
    if (fragment !== undefined) gather(fragment.selectionSet, into);
  }

  function countMerged(sets: readonly SelectionSetNode[]): number {
    const merged: MergedSet = { fields: new Map(), fragments: new Set(), spreads: 0 };
    for (const set of sets) gather(set, merged);
    let pairs = pairsAmong(merged.spreads);
    for (const fields of merged.fields.values()) {
      pairs += pairsAmong(fields.length);
      const inner = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
      if (inner.length > 0) pairs += countMerged(inner);
    }
    return pairs;
  }

  const operations = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? countMerged([definition.selectionSet]) : 0,
  );
  // Validation looks at what nobody spreads, too.
  const unused = document.definitions.map((definition) =>
    definition.kind === Kind.FRAGMENT_DEFINITION && !reached.has(definition.name.value)
      ? countMerged([definition.selectionSet])
      : 0,
  );
  return [...operations, ...unused].reduce((sum, pairs) => sum + pairs, 0);
}

function pairsAmong(count: number): number {
  return (count * (count - 1)) / 2;
}
