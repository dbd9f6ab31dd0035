import type { Day } from '@courtyard/shared/calendar';
import type { ClaimFact } from './facts';

/** Whether a claim has begun by the end of a day. A claim without a first day always has. */
export function hasBegun({ validFrom }: Pick<ClaimFact, 'validFrom'>, day: Day): boolean {
  return validFrom === null || validFrom <= day;
}

/** The day on which a claim was over at the latest, the first where two are stated; null where none is. */
export function endOf({ validTo, endedBy }: Pick<ClaimFact, 'validTo' | 'endedBy'>): Day | null {
  // A contract may run on paper long after the company has left.
  if (validTo === null || endedBy === null) return validTo ?? endedBy;
  return validTo < endedBy ? validTo : endedBy;
}

/** Whether a claim is over by the end of a day. */
export function hasEnded(claim: Pick<ClaimFact, 'validTo' | 'endedBy'>, day: Day): boolean {
  const end = endOf(claim);
  return end !== null && end <= day;
}

/** Whether a period holds at the end of a day. */
export function holdsOn(
  { validFrom, validTo }: { validFrom: Day | null; validTo: Day | null },
  day: Day,
): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || validTo > day);
}
