import type { Derivation } from './derive';
import { knownStatuses, type KnownStatus } from './status';

/** How one role stands over several places. */
export interface RollUp {
  /** Null where no part could be judged. */
  readonly worst: KnownStatus | null;
  /** Whether the parts that could be judged stand differently. */
  readonly mixed: boolean;
  readonly counts: ReadonlyArray<{ readonly status: KnownStatus; readonly n: number }>;
  /** Parts that could not be judged; never counted among the others. */
  readonly unknown: number;
}

/** Adds up the standing of parts. "Mixed" is no status of its own. */
export function rollUp(parts: readonly Pick<Derivation, 'status'>[]): RollUp {
  const counts = knownStatuses
    .map((status) => ({ status, n: parts.filter((part) => part.status === status).length }))
    .filter(({ n }) => n > 0);
  return {
    worst: counts.at(-1)?.status ?? null,
    mixed: counts.length > 1,
    counts,
    unknown: parts.filter(({ status }) => status === 'UNKNOWN').length,
  };
}
