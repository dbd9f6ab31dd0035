import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { ExecutionResult } from 'graphql';

/** How answers are put into words. */
export interface EventWriting {
  readonly write: (answer: ExecutionResult) => string;
  /** Why the events end before their time. */
  readonly writeError: (error: unknown) => string;
}

type Answers = AsyncIterator<ExecutionResult, unknown>;

/** So that whoever stands between does not take a quiet stream for a dead one. */
const pingMs = 12_000;

/** How long a reader may take nothing. */
const patienceMs = 8_000;

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  // Proxies that gather an answer before they hand it on leave this one alone.
  'x-accel-buffering': 'no',
};

/**
 * Answers a request with a stream of events, in the protocol of graphql-sse with distinct connections. The next event
 * is made when the reader has taken the one before.
 */
export async function sendEvents(
  reply: FastifyReply,
  answers: Answers,
  writing: EventWriting,
): Promise<void> {
  reply.hijack();
  const { raw } = reply;
  // The reader may have gone while the stream was opened.
  if (raw.destroyed) return void (await answers.return?.());
  raw.once('close', () => void answers.return?.());
  raw.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), ...headers });
  raw.write(':\n\n');
  const ping = setInterval(() => {
    if (!raw.writableNeedDrain) raw.write(':\n\n');
  }, pingMs);
  try {
    await sendAll(raw, answers, writing);
  } catch (error) {
    raw.write(nextEvent(writing.writeError(error)));
  } finally {
    clearInterval(ping);
  }
  // Without a line of data the browsers' own reader would not tell of the event.
  raw.end('event: complete\ndata: \n\n');
  const patience = setTimeout(() => raw.destroy(), patienceMs);
  raw.once('close', () => clearTimeout(patience));
}

async function sendAll(raw: ServerResponse, answers: Answers, { write }: EventWriting): Promise<void> {
  for (let answer = await answers.next(); answer.done !== true; answer = await answers.next()) {
    if (!raw.write(nextEvent(write(answer.value)))) await drained(raw);
  }
}

/** JSON has no line break of its own. */
function nextEvent(json: string): string {
  return `event: next\ndata: ${json.trim()}\n\n`;
}

/** Whoever takes nothing for so long has gone without a word. */
function drained(raw: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(patience);
      raw.off('drain', go).off('close', go);
      resolve();
    };
    const patience = setTimeout(() => raw.destroy(), patienceMs);
    raw.on('drain', go).on('close', go);
    if (raw.destroyed) go();
  });
}
