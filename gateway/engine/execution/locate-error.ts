import { nameOutside } from '../planning/internal-names';
import type { Failures } from './failures';
import { read, type Fields } from './fields';
import type { Problem } from './problems';

interface ErrorPlace {
  /** The object from which the path leads on. */
  readonly from: Fields;
  readonly path: readonly (string | number)[];
  /** The fields to which an error without a path belongs; null where it belongs to none. */
  readonly otherwise: ReadonlySet<string> | null;
}

/** Puts an error of a subgraph to the innermost object or list on its path that there is. */
export function locateError(
  failures: Failures,
  { from, path, otherwise }: ErrorPlace,
  problem: Problem,
): void {
  let place: Fields | readonly unknown[] = from;
  for (const [index, step] of path.entries()) {
    const next = stepInto(place, step);
    const isLast = index === path.length - 1;
    if (isLast || typeof next !== 'object' || next === null) {
      const beyond = path
        .slice(index + 1)
        .map((name) => (typeof name === 'string' ? nameOutside(name) : name));
      failures.addAt(place, { names: new Set([step]), beyond }, problem);
      return;
    }
    place = next as Fields | readonly unknown[];
  }
  if (otherwise === null) failures.add(problem);
  else failures.addAt(from, { names: otherwise }, problem);
}

function stepInto(place: Fields | readonly unknown[], step: string | number): unknown {
  if (Array.isArray(place)) return typeof step === 'number' ? (place[step] as unknown) : undefined;
  return typeof step === 'string' ? read(place as Fields, step) : undefined;
}
