import type { Clock } from '../clock';

/** Notices that a source has gone where nothing says so. */
export interface SilenceWatch {
  /** Anything came. */
  heard(): void;
  /** A sign came that is sent only to show that somebody is there. */
  heardSign(): void;
  clear(): void;
}

const leastSilenceMs = 60_000;

/**
 * A source that has sent two signs of life promises more of them. When nothing at all has come for three times as long
 * as between those, and at least for a minute, it is taken for gone. Of others silence is expected.
 */
export function watchSilence(clock: Clock, onSilent: () => void): SilenceWatch {
  let lastSign: number | null = null;
  let allowedMs: number | null = null;
  let stopTimer: () => void = () => undefined;

  const heard = () => {
    stopTimer();
    if (allowedMs !== null) stopTimer = clock.after(allowedMs, onSilent);
  };
  return {
    heard,
    heardSign() {
      const now = clock.now();
      if (lastSign !== null) allowedMs = Math.max(leastSilenceMs, 3 * (now - lastSign), allowedMs ?? 0);
      lastSign = now;
      heard();
    },
    clear: () => stopTimer(),
  };
}
