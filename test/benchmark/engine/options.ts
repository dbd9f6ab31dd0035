import { parseArgs } from 'node:util';
import { Missing } from '../requirements';
import { contenders, type Contender } from './contenders';
import { operations, type Operation } from './graph/operations';

export interface Options {
  readonly contenders: readonly Contender[];
  readonly operations: readonly Operation[];
  readonly rounds: number;
  /** How long one contender is busy in a round. */
  readonly roundMs: number;
  /** Processor time that each uses before it is measured. */
  readonly warmUpMs: number;
  /** Where profiles of our own gateway go; profiling costs it time. */
  readonly profileFolder: string | null;
  /** Nothing is left out or shortened: only such a run is written down. */
  readonly isWhole: boolean;
}

const usage = `Usage: npm run bench:engine -- [--rows a,b] [--operations a,b] [--rounds 5] [--seconds 4] [--warm-up 4] [--short]
  rows:       ${contenders.map(({ key }) => key).join(', ')} (${contenders[0]?.key} always runs)
  operations: ${operations.map(({ name }) => name).join(', ')}
  --short:    one round of one second, to see that everything works
  PROFILE_FOLDER=FOLDER writes processor profiles of our own gateway there.`;

/** Throws `Missing` with the usage where the words make no sense. */
export function readOptions(words: readonly string[], environment = process.env): Options {
  const values = readWords(words);
  const usual = values.short ? { rounds: 1, seconds: 1, warmUp: 2 } : { rounds: 5, seconds: 4, warmUp: 4 };
  const { PROFILE_FOLDER: profileFolder = null } = environment;
  return {
    contenders: chosen(contenders, ({ key }) => key, values.rows && `${contenders[0]?.key},${values.rows}`),
    operations: chosen(operations, ({ name }) => name, values.operations),
    rounds: numberOf(values.rounds, usual.rounds),
    roundMs: 1_000 * numberOf(values.seconds, usual.seconds),
    warmUpMs: 1_000 * numberOf(values['warm-up'], usual.warmUp),
    profileFolder,
    isWhole: words.length === 0 && profileFolder === null,
  };
}

function readWords(words: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const options = {
      rows: text,
      operations: text,
      rounds: text,
      seconds: text,
      'warm-up': text,
      short: { type: 'boolean' },
    } as const;
    return parseArgs({ args: [...words], options }).values;
  } catch (error) {
    throw new Missing(`${(error as Error).message}\n${usage}`);
  }
}

function chosen<Thing>(
  all: readonly Thing[],
  nameOf: (thing: Thing) => string,
  names: string | undefined,
): Thing[] {
  if (names === undefined) return [...all];
  const wanted = names.split(',');
  const unknown = wanted.find((name) => !all.some((thing) => nameOf(thing) === name));
  if (unknown !== undefined) throw new Missing(`There is no "${unknown}".\n${usage}`);
  return all.filter((thing) => wanted.includes(nameOf(thing)));
}

function numberOf(text: string | undefined, usual: number): number {
  const value = Number(text ?? usual);
  if (!(value > 0)) throw new Missing(`Expected a number above 0, but got "${text}".\n${usage}`);
  return value;
}
