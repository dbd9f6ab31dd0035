/** Writes one line for whoever started the system. */
export type Say = (line: string) => void;

/** The terminal may be closed while the system still stops in order: writing to it must not fail then. */
export function sayToTerminal(): Say {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return (line) => void process.stdout.write(`${line}\n`);
}
