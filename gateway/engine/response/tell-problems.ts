import type { DirectiveNode } from 'graphql';
import type { Failures, Located } from '../execution/failures';
import type { AnswerErrors } from './answer-errors';
import type { Path } from './path';

/** One answer on its way: what is known to have gone wrong, and what the caller has been told of it. */
export interface Shaping {
  readonly failures: Failures;
  readonly errors: AnswerErrors;
  /** Takes what is to be shaped later. */
  readonly waiting: WaitingPart[];
}

/** A deferred fragment at one object of the answer. */
export interface WaitingPart {
  readonly directive: DirectiveNode;
  readonly path: Path | null;
  shape(shaping: Shaping): unknown;
}

/** What the telling needs to know of a field that the caller asked for. */
export interface AskedField {
  readonly responseName: string;
  readonly inside: string;
  /** Only values come from subgraphs. */
  readonly kind: 'value' | 'typename' | 'introspection' | 'denied';
}

/**
 * Tells what is missing of an object at the fields the caller asked for. Where it asked for none of them, something that
 * others derive from is missing: that is told once, at the object.
 */
export function tellHere(
  located: readonly Located[],
  { fields, path }: { readonly fields: readonly AskedField[]; readonly path: Path | null },
  shaping: Shaping,
): void {
  const told = new Set<string>();
  for (const problem of located) {
    for (const { inside, responseName, kind } of fields) {
      if (kind !== 'value' || !problem.names?.has(inside)) continue;
      told.add(problem.problem.subgraph);
      tell(problem, { above: path, step: responseName }, shaping);
    }
  }
  for (const problem of located) {
    if (problem.wasTold) continue;
    const isNew = !told.has(problem.problem.subgraph);
    told.add(problem.problem.subgraph);
    if (isNew) tell(problem, path, shaping);
    else problem.wasTold = true;
  }
}

/** Problems of what the caller does not see at all have no place in its answer. */
export function tellTheRest(shaping: Shaping): void {
  const told = new Set<string>();
  for (const problem of shaping.failures.all) {
    const { subgraph, message } = problem.problem;
    const isSaid = problem.wasTold || told.has(`${subgraph}\n${message}`);
    told.add(`${subgraph}\n${message}`);
    if (!isSaid) tell(problem, null, shaping);
  }
}

export function tell(located: Located, path: Path | null, { errors }: Shaping): void {
  located.wasTold = true;
  errors.tell(located.problem, path && located.beyond.reduce((above: Path, step) => ({ above, step }), path));
}
