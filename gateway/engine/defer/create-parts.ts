import type { Deferrals } from '../execution/deferrals';
import type { DeferredShape } from '../prepared-operation';
import type { ShapedPart } from '../response/shape-waiting';
import type { WaitingPart } from '../response/tell-problems';
import type { AnswerPart, AnswerParts, DeferredAnswer } from './answer-parts';
import { labelOf } from './deferred-fragments';

interface PartsOptions {
  /** What was deferred in the first part. */
  readonly waiting: readonly WaitingPart[];
  readonly deferrals: Deferrals;
  readonly deferred: DeferredShape;
  readonly stop: () => void;
}

/** The later parts of one answer, each as soon as what it needs is there. */
export function createParts(options: PartsOptions): AnswerParts {
  return { [Symbol.asyncIterator]: () => partsOf(options), close: options.stop };
}

async function* partsOf({ waiting, ...options }: PartsOptions): AsyncGenerator<AnswerPart, undefined> {
  let left = waiting;
  try {
    while (left.length > 0) {
      const ready = shapeReady(left, options);
      left = ready.left;
      if (ready.incremental.length > 0) yield { incremental: ready.incremental, hasNext: left.length > 0 };
      else await options.deferrals.next();
    }
  } finally {
    options.stop();
  }
  return undefined;
}

interface Ready {
  readonly incremental: readonly DeferredAnswer[];
  readonly left: readonly WaitingPart[];
}

/** What can be shaped now; a fragment within another comes after it. */
function shapeReady(
  waiting: readonly WaitingPart[],
  { deferrals, deferred: { fragments, shape } }: Pick<PartsOptions, 'deferrals' | 'deferred'>,
): Ready {
  const incremental: DeferredAnswer[] = [];
  const left: WaitingPart[] = [];
  let round = waiting;
  while (round.length > 0) {
    const within: WaitingPart[] = [];
    for (const [directive, parts] of byDirective(round)) {
      const number = fragments.get(directive) ?? 0;
      if (!deferrals.isDone(number)) {
        left.push(...parts);
        continue;
      }
      for (const shaped of shape(parts, deferrals.failuresOf(number))) {
        incremental.push(answerOf(shaped, labelOf(directive)));
        within.push(...shaped.waiting);
      }
    }
    round = within;
  }
  return { incremental, left };
}

function byDirective(parts: readonly WaitingPart[]): Map<WaitingPart['directive'], WaitingPart[]> {
  const groups = new Map<WaitingPart['directive'], WaitingPart[]>();
  for (const part of parts) {
    const same = groups.get(part.directive);
    if (same === undefined) groups.set(part.directive, [part]);
    else same.push(part);
  }
  return groups;
}

function answerOf({ path, data, errors }: ShapedPart, label: string | null): DeferredAnswer {
  return {
    ...(label !== null && { label }),
    path,
    data,
    ...(errors.length > 0 && { errors: errors.map((error) => error.toJSON()) }),
  };
}
