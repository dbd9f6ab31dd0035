import { dayOf, type Day } from '../calendar';

/** How long those who are called may take, for a time; minutes are null where no limit is set. */
export interface WhistleLimit {
  readonly categories: readonly string[];
  readonly signWithinMinutes: number | null;
  readonly reportInWithinMinutes: number | null;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

export interface WhistleCall {
  /** Null where it is not stated; then no limit is known to hold. */
  readonly category: string | null;
  /** Null where it is not stated. */
  readonly calledAt: Date | null;
}

/** By when somebody has to take note of a call, and by when to come; null where no limit is set. */
export interface WhistleClock {
  readonly signBy: Date | null;
  readonly reportInBy: Date | null;
}

/** The clock that a call starts: by the first limit that holds on its day, the nearest place's limits first. */
export function whistleClock(
  limits: readonly WhistleLimit[],
  { category, calledAt }: WhistleCall,
): WhistleClock {
  if (category === null || calledAt === null) return { signBy: null, reportInBy: null };
  const day = dayOf(calledAt);
  const limit = limits.find(
    ({ categories, validFrom, validTo }) =>
      categories.includes(category) &&
      (validFrom === null || validFrom <= day) &&
      (validTo === null || day < validTo),
  );
  return {
    signBy: after(calledAt, limit?.signWithinMinutes ?? null),
    reportInBy: after(calledAt, limit?.reportInWithinMinutes ?? null),
  };
}

function after(instant: Date, minutes: number | null): Date | null {
  return minutes === null ? null : new Date(instant.getTime() + minutes * 60_000);
}
