import { HangUp, type Cancellation } from '../cancellation';
/** All who wait for one answer. */
export interface Readers {
  /** How many came, whoever has gone since. */
  readonly count: number;
  /** Aborts once all have gone. */
  readonly signal: Cancellation;
  /** Without a signal a reader stays to the end. */
  enter(signal: Cancellation | undefined): void;
}

/** @param onEmpty is called once, before the signal aborts. */
export function createReaders(onEmpty: () => void): Readers {
  const nobodyWaits = new HangUp();
  let count = 0;
  let waiting = 0;
  const leave = () => {
    waiting -= 1;
    if (waiting > 0) return;
    onEmpty();
    nobodyWaits.abort();
  };
  return {
    get count() {
      return count;
    },
    signal: nobodyWaits,
    enter: (signal) => {
      count += 1;
      waiting += 1;
      if (signal?.aborted) leave();
      else signal?.addEventListener('abort', leave, { once: true });
    },
  };
}
