import type { GraphQLLeafType } from 'graphql';
import { leafOf } from './leaf-values';
import type { Path } from './path';
import { tell, type Shaping } from './tell-problems';

/** Stands for a value that cannot be given, and why has been told. */
export const unfit = Symbol('unfit');

/** Completes a value; null and undefined are both nothing. */
export type Complete = (value: unknown, at: Place, shaping: Shaping) => unknown;

export interface Place {
  /** The object or list that holds the value inside. */
  readonly holder: object;
  /** Where the value stands for the caller. */
  readonly path: Path;
  /** What it is called in an error. */
  readonly field: string;
}

/** A leaf of the answer. */
export function completeLeaf(type: GraphQLLeafType): Complete {
  const leaf = leafOf(type);
  return (value, at, { errors }) => {
    if (value === undefined || value === null) return null;
    const completed = leaf(value);
    if (completed !== undefined) return completed;
    errors.misfit(at.field, at.path);
    return unfit;
  };
}

/** A value that may not be null: what is missing for a reason told elsewhere is not told again. */
export function orUnfit(complete: Complete): Complete {
  return (value, at, shaping) => {
    const completed = complete(value, at, shaping);
    if (completed !== null) return completed;
    if (!shaping.failures.isExcused(at.holder)) shaping.errors.misfit(at.field, at.path);
    return unfit;
  };
}

export function completeList(completeItem: Complete, itemsAreNonNull: boolean): Complete {
  return (value, at, shaping) => {
    if (value === undefined || value === null) return null;
    if (!Array.isArray(value)) {
      shaping.errors.misfit(at.field, at.path);
      return unfit;
    }
    const located = shaping.failures.locatedAt(value);
    let isUnfit = false;
    const items = value.map((item: unknown, index) => {
      const path = { above: at.path, step: index };
      for (const problem of located ?? []) if (problem.names?.has(index)) tell(problem, path, shaping);
      const completed = completeItem(item, { holder: value, path, field: at.field }, shaping);
      if (completed !== unfit) return completed;
      isUnfit ||= itemsAreNonNull;
      return null;
    });
    return isUnfit ? unfit : items;
  };
}
