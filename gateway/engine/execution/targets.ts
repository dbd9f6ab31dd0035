import { isFields, read, type Fields } from './fields';

/** An object that a fetch adds to, below the objects that lead to it; the root comes first. */
export interface Target {
  readonly object: Fields;
  readonly above: readonly Fields[];
}

/** The objects at a path of the answer so far, each once. `@` stands for every item of a list. */
export function findTargets(root: Fields, path: readonly (string | number)[]): Fields[] {
  const found = new Set<Fields>();
  walk(root, path, 0, (object) => found.add(object));
  return [...found];
}

/** Adds the objects that a value leads to from one step of the path on. */
export function collectTargets(
  value: unknown,
  path: readonly (string | number)[],
  at: number,
  found: Fields[],
): void {
  walk(value, path, at, (object) => found.push(object));
}

/** The same with all that lies above; one object in two places comes twice, since above it things may differ. */
export function findTargetsBelow(root: Fields, path: readonly (string | number)[]): Target[] {
  const found: Target[] = [];
  walk(root, path, 0, (object, above) => found.push({ object, above }), []);
  return found;
}

function walk(
  value: unknown,
  path: readonly (string | number)[],
  at: number,
  found: (object: Fields, above: readonly Fields[]) => void,
  above?: readonly Fields[],
): void {
  if (Array.isArray(value)) {
    // Lists may lie within lists; a path names each, but an answer decides how many there are.
    const next = path[at] === '@' ? at + 1 : at;
    for (const item of value) walk(item, path, next, found, above);
  } else if (isFields(value)) {
    if (at === path.length) return found(value, above ?? []);
    const step = path[at];
    // Where an item is not in a list after all, there is nothing to add to.
    if (typeof step !== 'string' || step === '@') return;
    walk(read(value, step), path, at + 1, found, above && [...above, value]);
  }
}
