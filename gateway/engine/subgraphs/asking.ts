import { startCourse, type CourseParts } from './course';
import { failed, type SubgraphAnswer, type SubgraphCall } from './subgraph-answer';

export interface Asking {
  ask(call: SubgraphCall): Promise<SubgraphAnswer>;
  /** Refuses new calls and settles when the last has been answered. */
  finish(): Promise<void>;
}

/** Counts the calls under way, so that nobody is cut off when a client closes. */
export function createAsking(parts: CourseParts): Asking {
  // Counted and not kept: a set of them all would keep every answer in memory for longer than it is needed.
  let open = 0;
  let whenDone: (() => void) | null = null;
  let finished: Promise<void> | null = null;
  const onEnd = (): void => {
    open -= 1;
    if (open === 0) whenDone?.();
  };

  return {
    ask(call) {
      if (finished !== null) return Promise.resolve(failed('SUBGRAPH_UNAVAILABLE', 'The client is closed.'));
      open += 1;
      return new Promise((resolve) => startCourse(parts, call, { settle: resolve, onEnd }));
    },
    finish() {
      finished ??= new Promise((resolve) => {
        whenDone = resolve;
        if (open === 0) resolve();
      });
      return finished;
    },
  };
}
