import type { Fields } from './fields';
import type { Problem } from './problems';

/** A problem and where in the answer so far it stands; the caller's path is found when the answer is shaped. */
export interface Located {
  readonly problem: Problem;
  /** The fields that are missing of the object, or the place in the list; null where that is not known. */
  readonly names: ReadonlySet<string | number> | null;
  /** What the subgraph's path says beyond that: it gave nothing there, so nothing is known of it here. */
  readonly beyond: readonly (string | number)[];
  wasTold: boolean;
}

/** What of an object or a list is missing. */
export interface Missing {
  readonly names: ReadonlySet<string | number>;
  readonly beyond?: readonly (string | number)[];
}

/** All that went wrong in one operation. */
export interface Failures {
  /** What is missing of one object or list. */
  readonly at: ReadonlyMap<object, readonly Located[]>;
  /** Every problem, once for each place; what concerns no place in particular has no names. */
  readonly all: readonly Located[];
  addAt(place: Fields | readonly unknown[], missing: Missing, problem: Problem): void;
  add(problem: Problem): void;
  /** Counts errors that came and were not kept. */
  omit(count: number): void;
  readonly omitted: number;
  /** Marks an object of which something is missing for a reason that is told elsewhere. */
  excuse(object: Fields): void;
  isExcused(object: object): boolean;
  /** What is missing of one object or list, also of what went wrong before. */
  locatedAt(place: object): readonly Located[] | undefined;
  /** Whether anything went wrong, also before. */
  hasAny(): boolean;
}

/** @param before what went wrong in the parts of the answer on which this one rests. */
export function createFailures(before: ReadonlySet<Failures> = new Set()): Failures {
  const at = new Map<object, Located[]>();
  const all: Located[] = [];
  const excused = new Set<object>();
  let omitted = 0;
  return {
    at,
    all,
    addAt: (place, { names, beyond = [] }, problem) => {
      const here = at.get(place) ?? [];
      at.set(place, here);
      // What several things share is one object, and its problem is one.
      if (here.some((known) => known.problem === problem)) return;
      const located = { problem, names, beyond, wasTold: false };
      here.push(located);
      all.push(located);
    },
    add: (problem) => void all.push({ problem, names: null, beyond: [], wasTold: false }),
    omit: (count) => void (omitted += count),
    get omitted() {
      return omitted;
    },
    excuse: (object) => void excused.add(object),
    isExcused: (object) =>
      excused.has(object) || at.has(object) || [...before].some((failures) => failures.isExcused(object)),
    locatedAt: (place) => {
      if (before.size === 0) return at.get(place);
      const all = [at.get(place), ...[...before].map((failures) => failures.locatedAt(place))];
      return all.some((located) => located !== undefined)
        ? all.flatMap((located) => located ?? [])
        : undefined;
    },
    hasAny: () => all.length > 0 || [...before].some((failures) => failures.hasAny()),
  };
}
