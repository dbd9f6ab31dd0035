import { mostChanges, type Change } from './change';

/** The changes that one stream has not read yet. */
export interface WaitingChanges {
  /** Takes the place of a change of the same thing that waits. Too many at once end the stream. */
  readonly add: (change: Change) => void;
  /** Ends the stream at once, for a reason or for none. What waits is dropped. */
  readonly end: (reason?: Error) => void;
  /** Read by one reader, one after the other. */
  readonly stream: ChangeStream;
}

export interface ChangeStream extends AsyncIterable<Change, undefined> {
  readonly next: () => Promise<Answer>;
  readonly return: () => Promise<Answer>;
}

type Answer = IteratorResult<Change, undefined>;

interface Reader {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: Error) => void;
}

interface Bounds {
  readonly onTooMany: () => Error;
  /** Comes once, however the stream ends. */
  readonly onEnd: () => void;
}

const done: Answer = { done: true, value: undefined };

export function createWaitingChanges({ onTooMany, onEnd }: Bounds): WaitingChanges {
  const waiting = new Map<string, Change>();
  let reader: Reader | null = null;
  let ending: { reason: Error | undefined } | null = null;
  const add = (change: Change) => {
    if (ending !== null) return;
    if (reader !== null) {
      reader.resolve({ done: false, value: change });
      reader = null;
    } else if (waiting.has(change.id) || waiting.size < mostChanges) waiting.set(change.id, change);
    else end(onTooMany());
  };
  const end = (reason?: Error) => {
    if (ending !== null) return;
    ending = { reason: reader === null ? reason : undefined };
    waiting.clear();
    if (reason === undefined) reader?.resolve(done);
    else reader?.reject(reason);
    reader = null;
    onEnd();
  };
  const next = (): Promise<Answer> => {
    const [first] = waiting.values();
    if (first !== undefined) {
      waiting.delete(first.id);
      return Promise.resolve({ done: false, value: first });
    }
    if (ending === null) return new Promise((resolve, reject) => (reader = { resolve, reject }));
    const { reason } = ending;
    ending = { reason: undefined };
    return reason === undefined ? Promise.resolve(done) : Promise.reject(reason);
  };
  const leave = () => {
    end();
    return Promise.resolve(done);
  };
  const iterator = { next, return: leave };
  return { add, end, stream: { ...iterator, [Symbol.asyncIterator]: () => iterator } };
}
