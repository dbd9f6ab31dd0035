import type { AnswerStream, StreamedAnswer } from '@courtyard/gateway/engine/streams/answer-stream';
import type { SmallSubscription } from '../../support/small-graph';

/** The next answers of a stream. */
export async function read(stream: AnswerStream, count: number): Promise<StreamedAnswer[]> {
  const iterator = stream[Symbol.asyncIterator]();
  const answers: StreamedAnswer[] = [];
  while (answers.length < count) {
    const next = await iterator.next();
    if (next.done === true) throw new Error(`The stream ended after ${answers.length} answers.`);
    answers.push(next.value);
  }
  return answers;
}

/** All that is still to come, and the code with which it ends; null where it ends because there is no more. */
export async function readToEnd(
  stream: AnswerStream,
): Promise<{ answers: StreamedAnswer[]; code: unknown; message?: string }> {
  const answers: StreamedAnswer[] = [];
  try {
    for await (const answer of stream) answers.push(answer);
    return { answers, code: null };
  } catch (error) {
    const { extensions, message } = error as { extensions: Record<string, unknown>; message: string };
    return { answers, code: extensions.code, message };
  }
}

/** The stream of a subscription that has to have been opened. */
export function openedStream({ stream, answer }: SmallSubscription): AnswerStream {
  if (stream !== null) return stream;
  throw new Error(`No stream was opened: ${JSON.stringify(answer)}`);
}
