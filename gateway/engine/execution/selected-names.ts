import { Kind, type SelectionSetNode } from 'graphql';
import type { FetchDataRewrite } from '../planning/plan';
import { typeCondition } from './rewrites';

/** The names that an answer may hold, each with those below it; null below leafs. Type conditions do not matter here. */
export type SelectedNames = ReadonlyMap<string, SelectedNames | null>;

/** The planner writes no named fragments. */
export function selectedNames({ selections }: SelectionSetNode): SelectedNames {
  const names = new Map<string, SelectedNames | null>();
  collect({ kind: Kind.SELECTION_SET, selections }, names);
  return names;
}

function collect({ selections }: SelectionSetNode, names: Map<string, SelectedNames | null>): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error('A plan has no named fragments.');
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      collect(selection.selectionSet, names);
      continue;
    }
    const name = selection.alias?.value ?? selection.name.value;
    if (selection.selectionSet === undefined) {
      names.set(name, null);
      continue;
    }
    const below = new Map(names.get(name) ?? []);
    collect(selection.selectionSet, below);
    names.set(name, below);
  }
}

/** The names after the answer was rewritten; a name that is changed for some types only keeps both. */
export function namesAfter(names: SelectedNames, rewrites: readonly FetchDataRewrite[] = []): SelectedNames {
  return rewrites.reduce<SelectedNames>((all, rewrite) => {
    if (rewrite.kind !== 'KeyRenamer') return all;
    const path = rewrite.path.filter((step) => typeCondition(step) === null);
    return withRenamed(all, path, rewrite.renameKeyTo);
  }, names);
}

function withRenamed(names: SelectedNames, [first, ...rest]: readonly string[], to: string): SelectedNames {
  if (first === undefined) return names;
  const below = names.get(first);
  if (below === undefined) return names;
  if (rest.length === 0) return new Map([...names, [to, joined(names.get(to), below)]]);
  return below === null ? names : new Map([...names, [first, withRenamed(below, rest, to)]]);
}

function joined(known: SelectedNames | null | undefined, added: SelectedNames | null): SelectedNames | null {
  return known && added ? new Map([...known, ...added]) : (known ?? added);
}
