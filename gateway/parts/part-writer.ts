import type { ServerResponse } from 'node:http';
import { untilTaken } from '../streams/event-stream';
import { partsSpecification } from './accepts-parts';

/** The parts of one answer on their way to one reader. */
export interface PartWriter {
  /** Resolves once the reader takes more; rejects with `ReaderStalled` if it does not. */
  send(json: string, hasNext: boolean): Promise<void>;
}

type Headers = Readonly<Record<string, number | string | string[] | undefined>>;

/** Begins an answer in parts. The line that ends a part goes along with it, so that it is read at once. */
export function openPartWriter(
  raw: ServerResponse,
  { status, headers }: { readonly status: number; readonly headers: Headers },
  longestStallMs: number,
): PartWriter {
  raw.writeHead(status, {
    ...headers,
    'content-type': `multipart/mixed; boundary="-"; deferSpec=${partsSpecification}`,
    'cache-control': 'no-store',
    // A proxy that gathers answers before it hands them on would keep parts back.
    'x-accel-buffering': 'no',
  });
  raw.write('\r\n---\r\n');
  return {
    send: async (json, hasNext) => {
      if (raw.destroyed) return;
      const text = `content-type: application/json; charset=utf-8\r\n\r\n${json}\r\n---${hasNext ? '' : '--'}\r\n`;
      const isTaken = raw.write(text);
      if (!hasNext) raw.end();
      else if (!isTaken) await untilTaken(raw, longestStallMs);
    },
  };
}
