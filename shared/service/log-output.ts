import { pino } from 'pino';

export interface LogOutput {
  write(line: string): void;
}

/**
 * Standard output, to which the lines of one turn of the event loop go at once: a write for each costs a busy process.
 * Where others write to the same place, `mostBytes` keeps them from being mixed.
 */
export function standardOutput({ mostBytes = Infinity } = {}): LogOutput {
  const output = pino.destination({ dest: 1, sync: true });
  let lines: string[] = [];
  const flush = () => {
    if (lines.length === 0) return;
    const texts = mostBytes === Infinity ? [lines.join('')] : joinedUpTo(mostBytes, lines);
    lines = [];
    for (const text of texts) output.write(text);
  };
  process.on('exit', flush);
  return {
    write: (line) => {
      if (lines.length === 0) setImmediate(flush);
      lines.push(line);
    },
  };
}

/** As few texts as hold all lines, none longer than that but those of one line. */
export function joinedUpTo(mostBytes: number, lines: readonly string[]): string[] {
  const texts: string[] = [];
  let room = 0;
  for (const line of lines) {
    const size = Buffer.byteLength(line);
    if (size > room) texts.push('');
    room = (size > room ? mostBytes : room) - size;
    texts[texts.length - 1] += line;
  }
  return texts;
}
