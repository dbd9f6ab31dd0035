/** What was started and has to be stopped, whatever happens. */
export interface Belongings {
  /** Throws once the run was told to stop, so that nothing more is started. */
  readonly keep: (stop: () => Promise<unknown> | void) => void;
  /** Stops the last one first, so that nothing is stopped under something that still needs it. */
  readonly stopAll: () => Promise<void>;
}

/** Keeps them; when the signal comes, all are stopped at once, and whoever still works with them fails. */
export function keepBelongings(signal: AbortSignal): Belongings {
  const kept: Array<() => Promise<unknown> | void> = [];
  let stopping = Promise.resolve();
  const stopAll = () => {
    stopping = stopping.then(async () => {
      for (let stop = kept.pop(); stop !== undefined; stop = kept.pop()) {
        try {
          await stop();
        } catch (error) {
          console.error(error);
        }
      }
    });
    return stopping;
  };
  signal.addEventListener('abort', () => void stopAll());
  return {
    keep: (stop) => {
      kept.push(stop);
      signal.throwIfAborted();
    },
    stopAll,
  };
}
