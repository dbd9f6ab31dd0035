import type { GraphQLError } from 'graphql';
import type { AnswerStream, StreamedAnswer } from '../engine/streams/answer-stream';
import type { ToldError } from './told-error';

/** The answers of one subscription on their way to one reader. Ends once, for one reason. */
export interface OpenStream extends AsyncIterableIterator<StreamedAnswer> {
  /** The next answer; rejects with a `ToldError` where the stream ends for a reason the reader should hear. */
  next(): Promise<IteratorResult<StreamedAnswer, undefined>>;
  /** The reader has gone. */
  return(): Promise<IteratorResult<StreamedAnswer, undefined>>;
  /** The reader is there and takes nothing any more. */
  abandon(): void;
  /** Ends it with a last word for the reader. */
  end(lastWord: GraphQLError): void;
}

export interface OpenStreamParts {
  readonly answers: AnswerStream;
  /** What the reader hears of an answer. */
  readonly tell: (answer: StreamedAnswer) => StreamedAnswer;
  readonly tellError: (thrown: unknown) => ToldError;
  /** Called once. */
  readonly onEnd: (reason: EndReason) => void;
}

/** `completed` by the source, `closed` or `stalled` by the reader, else the code of the error that was the last word. */
export type EndReason = string;

type Result = IteratorResult<StreamedAnswer, undefined>;
const done: Result = { done: true, value: undefined };

interface Reader {
  readonly resolve: (result: Result) => void;
  readonly reject: (word: ToldError) => void;
}

/** For one reader, who asks for one answer at a time. */
export function openStream({ answers, tell, tellError, onEnd }: OpenStreamParts): OpenStream {
  const source = answers[Symbol.asyncIterator]();
  let hasEnded = false;
  let lastWord: ToldError | null = null;
  // Not a race with a promise that lives as long as the stream: such a promise keeps every race in memory.
  let reader: Reader | null = null;

  const sayGoodbye = ({ resolve, reject }: Reader) => {
    const word = lastWord;
    // It is said once; whoever asks again hears that nothing is left.
    lastWord = null;
    if (word === null) resolve(done);
    else reject(word);
  };
  const finish = (reason: EndReason) => {
    if (hasEnded) return;
    hasEnded = true;
    answers.close();
    onEnd(reason);
    if (reader !== null) sayGoodbye(reader);
    reader = null;
  };
  const fail = (thrown: unknown) => {
    if (hasEnded) return;
    lastWord = tellError(thrown);
    finish(String(lastWord.extensions.code));
  };
  const give = ({ done: isDone, value }: IteratorResult<StreamedAnswer, unknown>) => {
    if (hasEnded) return;
    if (isDone) return finish('completed');
    reader?.resolve({ done: false, value: tell(value) });
    reader = null;
  };
  const stream: OpenStream = {
    [Symbol.asyncIterator]: () => stream,
    next: () =>
      new Promise((resolve, reject) => {
        if (hasEnded) return sayGoodbye({ resolve, reject });
        reader = { resolve, reject };
        void source.next().then(give).catch(fail);
      }),
    return: () => {
      finish('closed');
      return Promise.resolve(done);
    },
    abandon: () => finish('stalled'),
    end: fail,
  };
  return stream;
}
