import type { Day } from '@courtyard/shared/calendar';
import type { Facts, PerformanceFact, Question } from './facts';
import { matterDistance } from './matter-tree';
import type { StandIns } from './stand-ins';
import { isUnfilled, type Status } from './status';

/** Whether somebody does the work, whatever the paper says. */
export type DeFacto = 'PERFORMED' | 'COMPENSATED' | 'FALLBACK' | 'UNPERFORMED' | 'UNKNOWN';

/** Evidence older than this says nothing of the day that is asked about. */
export const evidenceWindowDays = 365;

/** What practice shows: evidence first, then stand-ins; nothing done is only said where all could be asked. */
export function judgePractice(status: Status, standIns: StandIns, facts: Facts, question: Question): DeFacto {
  const evidence = newestEvidence(facts, question);
  if (evidence.length > 0) return evidence.every(({ performed }) => performed) ? 'PERFORMED' : 'UNPERFORMED';
  if (!isUnfilled(status)) return 'UNKNOWN';
  if (standIns.compacts.length > 0) return 'COMPENSATED';
  if (standIns.fallbacks.length > 0) return 'FALLBACK';
  const allAnswered =
    facts.performance !== null && Object.values(facts.claims).every((answer) => answer !== null);
  return allAnswered ? 'UNPERFORMED' : 'UNKNOWN';
}

function newestEvidence(
  { performance, place, matters }: Facts,
  { matterCode, role, asOf }: Question,
): PerformanceFact[] {
  const oldest = daysBefore(asOf, evidenceWindowDays);
  const bearing = (performance ?? []).filter(
    (fact) =>
      fact.role === role &&
      place.distances.has(fact.placeId) &&
      matterDistance(matters, matterCode, { ...fact, exceptMatters: [] }) !== null &&
      (fact.from === null || fact.from <= asOf) &&
      (fact.to === null || fact.to >= oldest),
  );
  const newest = bearing
    .map((fact) => lastDay(fact, asOf))
    .sort()
    .at(-1);
  return bearing.filter((fact) => lastDay(fact, asOf) === newest);
}

/** How long evidence goes on after the day says nothing of that day: the answer about a day must not change later. */
function lastDay({ to }: PerformanceFact, asOf: Day): Day {
  return to === null || to > asOf ? asOf : to;
}

function daysBefore(day: Day, count: number): Day {
  const instant = new Date(`${day}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() - count);
  return instant.toISOString().slice(0, 10);
}
