import type { ServerResponse } from 'node:http';
import type { StreamTimes } from './stream-times';

/** Events on their way to one reader, after the protocol graphql-sse. */
export interface EventStream {
  /** Resolves once the reader takes more, so that nothing piles up; rejects with `ReaderStalled` if it does not. */
  send(event: 'next' | 'complete', text: string): Promise<void>;
  end(): void;
}

/** The reader took nothing for too long. */
export class ReaderStalled extends Error {
  override readonly name = 'ReaderStalled';
}

/** Begins an answer that stays open; `headers` are those that the door has set. */
export function openEventStream(
  raw: ServerResponse,
  headers: Readonly<Record<string, number | string | string[] | undefined>>,
  { keepAliveMs, longestStallMs }: StreamTimes,
): EventStream {
  raw.writeHead(200, {
    ...headers,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-store',
    // A proxy that gathers answers before it hands them on would keep events back.
    'x-accel-buffering': 'no',
  });
  // A comment, so that the reader knows at once that it is heard.
  raw.write(':\n\n');
  const keepAlive = setInterval(() => {
    if (!raw.writableNeedDrain) raw.write(':\n\n');
  }, keepAliveMs);
  raw.once('close', () => clearInterval(keepAlive));
  return {
    send: async (event, text) => {
      if (raw.destroyed) return;
      // Without a data line the browsers' own reader would not tell of the event.
      if (!raw.write(`event: ${event}\ndata: ${text}\n\n`)) await untilTaken(raw, longestStallMs);
    },
    end: () => {
      clearInterval(keepAlive);
      raw.end();
    },
  };
}

/** Settles once the reader takes more, or has gone. */
export function untilTaken(raw: ServerResponse, longestStallMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (settled: () => void) => () => {
      clearTimeout(patience);
      raw.off('drain', taken).off('close', taken);
      settled();
    };
    const taken = settle(resolve);
    const patience = setTimeout(
      settle(() => reject(new ReaderStalled())),
      longestStallMs,
    );
    raw.once('drain', taken).once('close', taken);
  });
}
