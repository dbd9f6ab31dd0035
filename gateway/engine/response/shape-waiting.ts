import type { GraphQLError } from 'graphql';
import type { Failures } from '../execution/failures';
import { read, type Fields } from '../execution/fields';
import { createAnswerErrors } from './answer-errors';
import { unfit } from './complete-value';
import { stepsOf } from './path';
import { tellTheRest, type Shaping, type WaitingPart } from './tell-problems';

/** A deferred fragment as it goes to the caller, at one object of the answer. */
export interface ShapedPart {
  readonly path: readonly (string | number)[];
  readonly data: Fields | null;
  readonly errors: readonly GraphQLError[];
  /** What was deferred within it. */
  readonly waiting: readonly WaitingPart[];
}

/** Shapes one fragment wherever it stands; problems without a place among its fields go with the last. */
export function shapeWaiting(
  parts: readonly WaitingPart[],
  failures: Failures,
  mostErrors: number,
): ShapedPart[] {
  return parts.map((part, index): ShapedPart => {
    const isLast = index === parts.length - 1;
    const waiting: WaitingPart[] = [];
    const shaping: Shaping = { failures, errors: createAnswerErrors(mostErrors), waiting };
    const given = part.shape(shaping);
    if (isLast) tellTheRest(shaping);
    const data = given === unfit ? null : (given as Fields);
    const path = stepsOf(part.path);
    const errors = shaping.errors.list(isLast ? failures.omitted : 0);
    return { path, data, errors, waiting: standing(waiting, data, path.length) };
  });
}

/**
 * Only what stands at an object that the caller gets: others were lost to a null above them.
 *
 * @param above how many steps of their paths lead to the data.
 */
export function standing(
  waiting: readonly WaitingPart[],
  data: Fields | null,
  above = 0,
): readonly WaitingPart[] {
  return waiting.filter(({ path }) => {
    let value: unknown = data;
    for (const step of stepsOf(path).slice(above)) value = stepInto(value, step);
    return value !== null && value !== undefined;
  });
}

function stepInto(value: unknown, step: string | number): unknown {
  if (typeof step === 'number') return Array.isArray(value) ? (value[step] as unknown) : null;
  return typeof value === 'object' && value !== null ? read(value as Fields, step) : null;
}
