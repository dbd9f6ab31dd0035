import type { Clock } from './clock';

export type BreakerState = 'closed' | 'open' | 'half-open';

export interface BreakerSettings {
  /** So many calls that fail one after the other open it. */
  readonly failuresToOpen: number;
  /** How long it stays open before one call may try. */
  readonly openMs: number;
}

/** Whether a call may go: as one of many, or as the one that tries whether the subgraph is back. */
export type Admission = 'admitted' | 'probe' | 'refused';

/** What a call showed of the subgraph; one that its caller gave up shows nothing. */
export type Sign = 'alive' | 'dead' | 'nothing';

/** Spares a subgraph that fails, and spares callers the wait for it. */
export interface Breaker {
  readonly state: BreakerState;
  /** Each admission is settled once, by `record`. */
  admit(): Admission;
  record(admission: Exclude<Admission, 'refused'>, sign: Sign): void;
}

export function createBreaker({ failuresToOpen, openMs }: BreakerSettings, clock: Clock): Breaker {
  let failures = 0;
  let openedAt: number | null = null;
  let isProbing = false;

  const isResting = (): boolean => openedAt !== null && clock.now() - openedAt < openMs;

  function recordProbe(sign: Sign): void {
    isProbing = false;
    if (sign === 'dead') openedAt = clock.now();
    if (sign !== 'alive') return;
    openedAt = null;
    failures = 0;
  }

  function recordOne(sign: Sign): void {
    // Calls from before it opened come in late and say nothing of now.
    if (openedAt !== null || sign === 'nothing') return;
    failures = sign === 'alive' ? 0 : failures + 1;
    if (failures >= failuresToOpen) openedAt = clock.now();
  }

  return {
    get state() {
      if (openedAt === null) return 'closed';
      return isResting() ? 'open' : 'half-open';
    },
    admit() {
      if (openedAt === null) return 'admitted';
      if (isProbing || isResting()) return 'refused';
      isProbing = true;
      return 'probe';
    },
    record: (admission, sign) => (admission === 'probe' ? recordProbe(sign) : recordOne(sign)),
  };
}
