import { isUtf8 } from 'node:buffer';
import { createBodyCollector, type BodyCollector } from '../collect-body';

/** What a stream of server-sent events tells. */
export interface SseListener {
  /** One event, when the empty line after it has come. */
  readonly onEvent: (event: { readonly name: string; readonly data: string }) => void;
  /** A line that is only there so that something is. */
  readonly onComment: () => void;
}

export interface SseParser {
  /** Takes the next piece; says why the stream cannot be read any more, or null. */
  add(piece: Buffer): string | null;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const mark = Buffer.from('\uFEFF');

/** Reads `text/event-stream` as the standard has it, piece by piece, and never keeps more than one event. */
export function createSseParser(maxEventBytes: number, listener: SseListener): SseParser {
  let line = createBodyCollector(maxEventBytes, null);
  let isFirstLine = true;
  let skipsLineFeed = false;
  const event = createEvent(maxEventBytes, listener);

  const endLine = (): string | null => {
    let whole = take(line);
    line = createBodyCollector(maxEventBytes, null);
    if (isFirstLine && whole.subarray(0, mark.length).equals(mark)) whole = whole.subarray(mark.length);
    isFirstLine = false;
    if (!isUtf8(whole)) return 'it is not UTF-8';
    return event.addLine(whole.toString('utf8'));
  };

  return {
    add(piece) {
      let start = 0;
      for (let at = 0; at < piece.length; at += 1) {
        const byte = piece[at];
        if (skipsLineFeed) {
          skipsLineFeed = false;
          if (byte === lineFeed) {
            start = at + 1;
            continue;
          }
        }
        if (byte !== lineFeed && byte !== carriageReturn) continue;
        if (!line.add(piece.subarray(start, at))) return tooLong(maxEventBytes);
        const problem = endLine();
        if (problem !== null) return problem;
        skipsLineFeed = byte === carriageReturn;
        start = at + 1;
      }
      return line.add(piece.subarray(start)) ? null : tooLong(maxEventBytes);
    },
  };
}

function take(collector: BodyCollector): Buffer {
  return collector.size === 0 ? Buffer.alloc(0) : collector.take();
}

function tooLong(most: number): string {
  return `an event is longer than ${most} bytes`;
}

/** The lines of one event, until an empty one ends it. */
function createEvent(maxBytes: number, { onEvent, onComment }: SseListener) {
  let name = '';
  let data: string[] = [];
  let size = 0;

  const dispatch = () => {
    const event = { name: name === '' ? 'message' : name, data: data.join('\n') };
    const isAnything = name !== '' || data.length > 0;
    name = '';
    data = [];
    size = 0;
    if (isAnything) onEvent(event);
  };

  return {
    addLine(line: string): string | null {
      if (line === '') return (dispatch(), null);
      if (line.startsWith(':')) return (onComment(), null);
      const colon = line.indexOf(':');
      const field = colon < 0 ? line : line.slice(0, colon);
      const value = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1);
      if (field === 'event') name = value;
      if (field !== 'data') return null;
      size += value.length + 1;
      if (size > maxBytes) return tooLong(maxBytes);
      data.push(value);
      return null;
    },
  };
}
