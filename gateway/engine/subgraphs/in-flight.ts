import type { TimeLimit } from './time-limit';

export interface InFlightSettings {
  /** So many requests at once. */
  readonly most: number;
  /** So many more may wait for a turn. */
  readonly mostWaiting: number;
}

/** Keeps the requests to one subgraph few enough that a slow one does not gather all there is. */
export interface InFlight {
  readonly running: number;
  readonly waiting: number;
  /** Takes a turn if one is free. */
  enter(): boolean;
  /** Waits for a turn, first come first served. */
  waitForTurn(limit: TimeLimit): Promise<'entered' | 'full' | 'ended'>;
  /** Gives a turn back, to who has waited longest. */
  leave(): void;
}

export function createInFlight({ most, mostWaiting }: InFlightSettings): InFlight {
  // In the order of coming; one that gives up leaves from the middle at no cost.
  const queue = new Set<() => void>();
  let running = 0;

  return {
    get running() {
      return running;
    },
    get waiting() {
      return queue.size;
    },
    enter() {
      if (running >= most) return false;
      running += 1;
      return true;
    },
    waitForTurn(limit) {
      if (limit.endedBy !== null) return Promise.resolve('ended');
      if (queue.size >= mostWaiting) return Promise.resolve('full');
      return new Promise((resolve) => {
        const enter = (): void => {
          limit.stage = null;
          resolve('entered');
        };
        queue.add(enter);
        const stop = (): void => {
          queue.delete(enter);
          resolve('ended');
        };
        limit.stage = { stop };
      });
    },
    leave() {
      const [next] = queue;
      if (next === undefined) {
        running -= 1;
        return;
      }
      // The turn goes from hand to hand, so the count stays.
      queue.delete(next);
      next();
    },
  };
}
