import type { AnswerStream, StreamedAnswer } from '@courtyard/gateway/engine/streams/answer-stream';

type Step = IteratorResult<StreamedAnswer, undefined>;

/** The answers of a subscription as a test gives them, in the place of an engine. */
export interface ScriptedStream extends AnswerStream {
  give(answer: StreamedAnswer): void;
  complete(): void;
  fail(error: Error): void;
  /** How many answers were asked for. */
  readonly asked: () => number;
  /** Resolves when the reader has gone. */
  readonly closed: Promise<void>;
}

export function createScriptedStream(): ScriptedStream {
  const steps: Array<() => Promise<Step>> = [];
  let asked = 0;
  let wake: () => void = () => undefined;
  let close: () => void = () => undefined;
  const add = (step: () => Promise<Step>) => {
    steps.push(step);
    wake();
  };
  return {
    give: (value) => add(() => Promise.resolve({ done: false, value })),
    complete: () => add(() => Promise.resolve({ done: true, value: undefined })),
    fail: (error) => add(() => Promise.reject(error)),
    asked: () => asked,
    closed: new Promise((resolve) => (close = resolve)),
    close: () => close(),
    [Symbol.asyncIterator]: () => ({
      next: async () => {
        asked += 1;
        while (steps.length === 0) await new Promise<void>((resolve) => (wake = resolve));
        return steps.shift()!();
      },
    }),
  };
}
