import type { SourceEvent } from '../subgraphs/streams/event-source';

/** The events of one stream that were not read yet. */
export interface EventQueue {
  /** False where there is no room for it. */
  put(event: SourceEvent): boolean;
  /** The next event, once there is one; null at the end. */
  next(): Promise<SourceEvent | null>;
  /** Nothing more comes; what waits is still read. */
  end(): void;
}

interface EventQueueOptions {
  readonly mostWaiting: number;
  /** Whether of equal events that wait one is enough. */
  readonly joinsEqual: boolean;
}

export function createEventQueue({ mostWaiting, joinsEqual }: EventQueueOptions): EventQueue {
  // In the order in which they came.
  const waiting = new Map<string | symbol, SourceEvent>();
  let hasEnded = false;
  let reader: ((event: SourceEvent | null) => void) | null = null;

  const handOver = (event: SourceEvent | null): void => {
    const read = reader;
    reader = null;
    read?.(event);
  };
  return {
    put: (event) => {
      if (hasEnded) return true;
      if (reader !== null) return (handOver(event), true);
      const key = joinsEqual ? event.text : Symbol('event');
      if (waiting.has(key)) return true;
      if (waiting.size >= mostWaiting) return false;
      waiting.set(key, event);
      return true;
    },
    next: () => {
      const first = waiting.entries().next();
      if (first.done !== true) {
        const [key, event] = first.value;
        waiting.delete(key);
        return Promise.resolve(event);
      }
      return hasEnded ? Promise.resolve(null) : new Promise((resolve) => (reader = resolve));
    },
    end: () => {
      hasEnded = true;
      handOver(null);
    },
  };
}
