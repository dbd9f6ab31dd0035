import type { Day } from '@courtyard/shared/calendar';
import type { Action } from '@courtyard/shared/vocabulary-terms';
import { holdsOn } from '../../responsibility/rules/validity';
import { findCycle } from './cycle';
import type { ActionQuestion, BlockerFact, ConditionFact, FeasibilityFacts } from './facts';
import { authorityBlockers, fundingBlockers, ownerBlockers } from './responsibility-blockers';

export interface Feasibility extends ActionQuestion {
  readonly feasible: 'YES' | 'NO' | 'UNKNOWN';
  readonly blockers: readonly BlockerFact[];
  readonly cycle: readonly Action[] | null;
}

/**
 * Whether an action may go ahead. What is known to block it blocks it, whoever else could not be asked; that
 * nothing does is only said where all could be.
 */
export function judgeAction(facts: FeasibilityFacts, question: ActionQuestion): Feasibility {
  const conditions = conditionsInForce(facts, question.asOf);
  const stated = conditions.filter(({ action, state }) => action === question.action && state !== 'MET');
  const findings = [
    ownerBlockers(facts, question, conditions),
    fundingBlockers(facts, question),
    authorityBlockers(facts, question),
  ];
  const blockers = distinct([
    ...findings.flatMap((finding) => finding ?? []),
    ...stated.map(({ kind, needs, holderId, validFrom }) => ({ kind, needs, holderId, since: validFrom })),
  ]);
  const answers = [...Object.values(facts.claims), ...Object.values(facts.conditions)];
  const isComplete = !answers.includes(null) && !findings.includes(null);
  return {
    ...question,
    feasible: blockers.length > 0 ? 'NO' : isComplete ? 'YES' : 'UNKNOWN',
    blockers,
    cycle: findCycle(openPrerequisites(conditions), question.action),
  };
}

/** Conditions of the place and of all it lies in, on a day. */
function conditionsInForce({ conditions, place }: FeasibilityFacts, asOf: Day): ConditionFact[] {
  return Object.values(conditions)
    .flatMap((answer) => answer ?? [])
    .filter((condition) => place.distances.has(condition.placeId) && holdsOn(condition, asOf));
}

function openPrerequisites(conditions: readonly ConditionFact[]): Map<Action, Action[]> {
  const open = conditions.filter(({ kind, state }) => kind === 'PREREQUISITE' && state !== 'MET');
  const needed = new Map<Action, Action[]>();
  for (const { action, needs } of open) {
    if (needs !== null) needed.set(action, [...(needed.get(action) ?? []), needs].sort());
  }
  return needed;
}

/** The same block from two sides is one; the order does not depend on who answered first. */
function distinct(blockers: readonly BlockerFact[]): BlockerFact[] {
  const keyOf = ({ kind, needs, holderId, since }: BlockerFact) =>
    [kind, needs ?? '', holderId ?? '', since ?? ''].join(' ');
  const byKey = new Map(blockers.map((blocker) => [keyOf(blocker), blocker]));
  return [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? []);
}
