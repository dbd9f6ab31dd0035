import type { StreamedAnswer } from '../engine/streams/answer-stream';

/** Errors first, as in every answer of the gateway. */
export function inOrder({ errors, data, extensions }: StreamedAnswer): StreamedAnswer {
  return { ...(errors && { errors }), data, ...(extensions && { extensions }) };
}

export function answerText(answer: StreamedAnswer): string {
  return JSON.stringify(inOrder(answer));
}
