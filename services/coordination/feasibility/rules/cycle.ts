import type { Action } from '@courtyard/shared/vocabulary-terms';

/** Which actions have to be done before an action. */
export type Prerequisites = ReadonlyMap<Action, readonly Action[]>;

/**
 * A shortest chain of prerequisites that an action runs into and that leads back to its own beginning; null where
 * there is none. Among the cycles it can reach, one through the action itself comes first.
 */
export function findCycle(prerequisites: Prerequisites, action: Action): Action[] | null {
  const reachable = breadthFirst(prerequisites, action);
  for (const start of reachable) {
    const cycle = shortestWayBack(prerequisites, start);
    if (cycle !== null) return cycle;
  }
  return null;
}

function breadthFirst(prerequisites: Prerequisites, from: Action): Action[] {
  const seen: Action[] = [from];
  for (const action of seen) {
    for (const needed of prerequisites.get(action) ?? []) if (!seen.includes(needed)) seen.push(needed);
  }
  return seen;
}

function shortestWayBack(prerequisites: Prerequisites, start: Action): Action[] | null {
  const paths: Action[][] = [[start]];
  const seen = new Set<Action>();
  for (const path of paths) {
    for (const needed of prerequisites.get(path.at(-1) ?? start) ?? []) {
      if (needed === start) return path;
      if (seen.has(needed)) continue;
      seen.add(needed);
      paths.push([...path, needed]);
    }
  }
  return null;
}
