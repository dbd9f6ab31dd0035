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
  /** The bytes of such a text, made once for all who send it in one turn of the event loop; undefined for any other. */
  bytesOf(text: string): Buffer | undefined;
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
  // By the texts that are sent in this turn; null until the first of them is sent.
  const sent = new Map<string, Buffer | null>();

  const noteSending = (text: string) => {
    if (sent.size === 0) setImmediate(() => sent.clear());
    if (!sent.has(text)) sent.set(text, null);
    return text;
  };

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
      if (typeof text === 'string') return noteSending(text);
      if (text === undefined) return undefined;
      const written = JSON.stringify({ data });
      texts.set(data, written);
      return noteSending(written);
    },
    bytesOf: (text) => {
      const bytes = sent.get(text);
      if (bytes !== null) return bytes;
      const made = Buffer.from(text);
      sent.set(text, made);
      return made;
    },
  };
}
