import { setMaxListeners } from 'node:events';
import type { Clock } from './clock';
import type { Cancellation } from '../cancellation';

/** What a call is at: waiting for a turn, or one request. */
export interface Stage {
  /** The time is up, or the caller waits no longer. */
  stop(): void;
}

/** One limit for a whole call: waiting for a turn, the first request and the second all count against it. */
export interface TimeLimit {
  /** Null while there is time. */
  readonly endedBy: 'timeout' | 'cancelled' | null;
  /** The stage the call is in. There is one at a time, so the newest takes the place of the last. */
  stage: Stage | null;
  /** The call is over; nothing fires any more. */
  clear(): void;
}

export function startTimeLimit(clock: Clock, ms: number, signal: Cancellation | undefined): TimeLimit {
  return new RunningLimit(clock, ms, signal);
}

/** A class, since every call has one: what it does is made once, and not for each. */
class RunningLimit implements TimeLimit {
  endedBy: TimeLimit['endedBy'] = null;
  stage: Stage | null = null;
  private readonly signal: Cancellation | undefined;
  private readonly stopTimer: () => void;

  constructor(clock: Clock, ms: number, signal: Cancellation | undefined) {
    this.stopTimer = clock.after(ms, () => this.end('timeout'));
    this.signal = signal;
    if (signal === undefined) return;
    if (signal.aborted) this.end('cancelled');
    else this.listen(signal);
  }

  /** What the signal calls: to listen as an object takes no function for each call. */
  handleEvent(): void {
    this.end('cancelled');
  }

  clear(): void {
    this.stage = null;
    this.stopTimer();
    this.signal?.removeEventListener('abort', this);
  }

  private listen(signal: Cancellation): void {
    // All fetches of an operation listen to one signal; Node takes more than ten for a leak.
    if (signal instanceof EventTarget) setMaxListeners(0, signal);
    signal.addEventListener('abort', this, once);
  }

  private end(by: 'timeout' | 'cancelled'): void {
    this.endedBy ??= by;
    const { stage } = this;
    this.stage = null;
    stage?.stop();
  }
}

const once = { once: true };
