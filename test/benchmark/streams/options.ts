import { parseArgs } from 'node:util';
import { Missing } from '../requirements';

export interface Options {
  readonly subscriptions: number;
  /** For how long beats are sent in each part. */
  readonly durationMs: number;
  readonly everyMs: number;
  readonly parts: readonly Part[];
}

export interface Part {
  readonly name: 'different' | 'equal';
  /** The line that each reader subscribes to. */
  readonly linesFor: (subscriptions: number) => readonly string[];
}

const parts: readonly Part[] = [
  { name: 'different', linesFor: (amount) => Array.from({ length: amount }, (_, index) => `line${index}`) },
  { name: 'equal', linesFor: (amount) => Array.from({ length: amount }, () => 'line') },
];

const usage = `Usage: npm run bench:streams -- [--subscriptions 2000] [--seconds 60] [--every 5] [--parts different,equal]`;

/** Throws `Missing` with the usage where the words make no sense. */
export function readOptions(words: readonly string[]): Options {
  const values = readWords(words);
  const names = (values.parts ?? 'different,equal').split(',');
  const chosen = parts.filter(({ name }) => names.includes(name));
  if (chosen.length !== names.length) throw new Missing(usage);
  return {
    subscriptions: numberOf(values.subscriptions, 2_000),
    durationMs: 1_000 * numberOf(values.seconds, 60),
    everyMs: 1_000 * numberOf(values.every, 5),
    parts: chosen,
  };
}

function readWords(words: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...words],
      options: { subscriptions: text, seconds: text, every: text, parts: text },
    }).values;
  } catch (error) {
    throw new Missing(`${(error as Error).message}\n${usage}`);
  }
}

function numberOf(given: string | undefined, usual: number): number {
  const value = Number(given ?? usual);
  if (!(value > 0)) throw new Missing(usage);
  return value;
}
