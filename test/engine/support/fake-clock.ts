import type { Clock } from '@courtyard/gateway/engine/subgraphs/clock';

export interface FakeClock extends Clock {
  /** Lets time pass, and calls what falls due in its order. */
  advance(ms: number): void;
}

/** Time that passes when a test says so. */
export function createFakeClock(): FakeClock {
  let now = 0;
  const due = new Set<{ readonly at: number; readonly call: () => void }>();
  return {
    now: () => now,
    after(ms, call) {
      const entry = { at: now + ms, call };
      due.add(entry);
      return () => due.delete(entry);
    },
    advance(ms) {
      now += ms;
      for (const entry of [...due].filter(({ at }) => at <= now).sort((one, other) => one.at - other.at)) {
        if (due.delete(entry)) entry.call();
      }
    },
  };
}
