import { setMaxListeners } from 'node:events';
import type { Clock } from './clock';

/** One limit for a whole call: waiting for a turn, the first request and the second all count against it. */
export interface TimeLimit {
  /** Null while there is time. */
  readonly endedBy: 'timeout' | 'cancelled' | null;
  /** What stops the stage the call is in. There is one stage at a time, so the newest takes the place of the last. */
  onEnd: (() => void) | null;
  /** The call is over; nothing fires any more. */
  clear(): void;
}

export function startTimeLimit(clock: Clock, ms: number, signal: AbortSignal | undefined): TimeLimit {
  let endedBy: TimeLimit['endedBy'] = null;
  const limit: TimeLimit = {
    get endedBy() {
      return endedBy;
    },
    onEnd: null,
    clear() {
      limit.onEnd = null;
      stopTimer();
      signal?.removeEventListener('abort', cancel);
    },
  };
  const end = (by: 'timeout' | 'cancelled'): void => {
    endedBy ??= by;
    const stop = limit.onEnd;
    limit.onEnd = null;
    stop?.();
  };
  const cancel = (): void => end('cancelled');
  const stopTimer = clock.after(ms, () => end('timeout'));
  if (signal !== undefined) listen(signal, cancel);
  return limit;
}

function listen(signal: AbortSignal, cancel: () => void): void {
  if (signal.aborted) return cancel();
  // All fetches of an operation listen to one signal; Node takes more than ten for a leak.
  setMaxListeners(0, signal);
  signal.addEventListener('abort', cancel, { once: true });
}
