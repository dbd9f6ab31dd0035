import type { CheckedAnswer } from '../checked-answer';
import { createReaders, type Readers } from './readers';
import type { Cancellation } from '../cancellation';

/** Lets equal queries that are under way at the same time be answered once. */
export interface Sharing {
  /**
   * The answer of an equal query that is under way, or else of this one. It ends early once all who wait for it have
   * hung up.
   * @param graph what it is asked of.
   */
  join(graph: object, asked: SharedAsking): Promise<CheckedAnswer>;
  /** Something was changed: whoever asks from now on gets no answer that was begun before. */
  beginAnew(): void;
  /** The answer as JSON, written once for all who share it; undefined where nobody does. */
  textOf(answer: {
    readonly data?: unknown;
    readonly errors?: unknown;
    readonly extensions?: unknown;
  }): string | undefined;
}

export interface SharedAsking {
  /** Of all that can make a difference; see `sharingKey`. */
  readonly key: string;
  readonly signal: Cancellation | undefined;
  readonly ask: (signal: Cancellation | undefined) => Promise<CheckedAnswer>;
}

interface UnderWay {
  readonly readers: Readers;
  readonly answer: Promise<CheckedAnswer>;
}

export function createSharing(): Sharing {
  let underWay = new WeakMap<object, Map<string, UnderWay>>();
  // By the data that several got; null until the first of them is written.
  const texts = new WeakMap<object, string | null>();

  const begin = (graph: object, { key, ask }: SharedAsking): UnderWay => {
    const here = underWay.get(graph) ?? new Map<string, UnderWay>();
    underWay.set(graph, here);
    const leave = () => {
      if (here.get(key) === begun) here.delete(key);
    };
    const readers = createReaders(leave);
    const answer = ask(readers.signal).finally(leave);
    const begun = { readers, answer };
    here.set(key, begun);
    return begun;
  };

  return {
    join: async (graph, asked) => {
      const shared = underWay.get(graph)?.get(asked.key) ?? begin(graph, asked);
      shared.readers.enter(asked.signal);
      const answer = await shared.answer;
      if (answer.data !== null && shared.readers.count > 1 && !texts.has(answer.data)) {
        texts.set(answer.data, null);
      }
      return answer;
    },
    beginAnew: () => void (underWay = new WeakMap()),
    textOf: ({ data, errors, extensions }) => {
      if (typeof data !== 'object' || data === null || errors || extensions) return undefined;
      const text = texts.get(data);
      if (text !== null) return text;
      const written = `${JSON.stringify({ data })}\n`;
      texts.set(data, written);
      return written;
    },
  };
}
