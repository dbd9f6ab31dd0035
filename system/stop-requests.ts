import { whenStarterIsGone } from './starter-gone';

export interface StopRequests {
  /** Aborted by the first request to stop. */
  readonly signal: AbortSignal;
  /** Called at every further Ctrl-C. */
  whenForced(action: () => void): void;
  forget(): void;
}

// npm passes a Ctrl-C on to us that the terminal has already sent: one press can come twice.
const samePressWithin = 700;

/**
 * Turns Ctrl-C, a polite kill, the closing of the terminal and the end of a process that started this one into one
 * request to stop.
 */
export function listenForStop(starters: readonly number[]): StopRequests {
  const stop = new AbortController();
  let force = (): void => undefined;
  let firstAt = 0;

  const onPoliteSignal = (): void => stop.abort();
  const onInterrupt = (): void => {
    if (!stop.signal.aborted) {
      firstAt = Date.now();
      stop.abort();
    } else if (Date.now() - firstAt > samePressWithin) force();
  };

  const forgetStarters = whenStarterIsGone(starters, onPoliteSignal);
  process.on('SIGINT', onInterrupt).on('SIGTERM', onPoliteSignal).on('SIGHUP', onPoliteSignal);
  return {
    signal: stop.signal,
    whenForced: (action) => (force = action),
    forget: () => {
      forgetStarters();
      process.off('SIGINT', onInterrupt).off('SIGTERM', onPoliteSignal).off('SIGHUP', onPoliteSignal);
    },
  };
}
