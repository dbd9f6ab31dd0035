import type { FactResult } from './ask-facts';
import { factCount } from './fact';
import { structureFacts, vocabularyFacts } from './structure-facts';

/** What a graph without data shows of the facts: that they are answered from data and not from the code. */
export interface Verdict {
  /** Answered although there is no data, by number. */
  readonly withoutData: readonly number[];
  /** Those among them that neither imply mere structure nor ask for the vocabulary: where do their values come from? */
  readonly suspicious: readonly number[];
  /** Neither answered nor not answered: an error, a service that failed, another shape. */
  readonly broken: readonly FactResult[];
}

/** The facts that a graph with its vocabulary and no data may answer. */
const allowedFacts: ReadonlySet<number> = new Set([...structureFacts, ...vocabularyFacts]);

/** Judges what a graph without data answered. */
export function judgeProof(results: readonly FactResult[], allowed = allowedFacts): Verdict {
  const withoutData = results.filter(({ answered }) => answered).map(({ number }) => number);
  return {
    withoutData,
    suspicious: withoutData.filter((number) => !allowed.has(number)),
    broken: results.filter((result) => !result.answered && !isPlainlyEmpty(result)),
  };
}

export function isProven({ suspicious, broken }: Verdict): boolean {
  return suspicious.length === 0 && broken.length === 0;
}

/** The table, what is wrong, and the last line: `facts without data: K/131`. */
export function reportProof(results: readonly FactResult[], verdict: Verdict): string {
  const rows = results.map((result) => {
    const row = `${String(result.number).padStart(4)}  ${stateOf(result, verdict).padEnd(14)}  ${result.file.operation.slice(0, 90)}`;
    return verdict.broken.includes(result) ? `${row}\n      got ${JSON.stringify(result.got)}` : row;
  });
  return [
    ...rows,
    ...complaint('answered without data, and no mere structure', verdict.suspicious),
    ...complaint(
      'neither answered nor empty',
      verdict.broken.map(({ number }) => number),
    ),
    `answered without data: ${verdict.withoutData.join(', ') || 'none'}`,
    `facts without data: ${verdict.withoutData.length}/${factCount}`,
  ].join('\n');
}

function stateOf({ number, answered, got }: FactResult, { suspicious, broken }: Verdict): string {
  if (broken.some((result) => result.number === number)) return 'BROKEN';
  if (suspicious.includes(number)) return 'ANSWERED';
  if (answered) return vocabularyFacts.has(number) ? 'vocabulary' : 'structure only';
  return isNotFound(got) ? 'not found' : 'no data';
}

function complaint(what: string, numbers: readonly number[]): string[] {
  return numbers.length === 0 ? [] : [`${what}: ${numbers.join(', ')}`];
}

/** Data of the right shape, with no error beside it but that something asked by its id is not there. */
function isPlainlyEmpty({ file, got }: FactResult): boolean {
  return hasShapeOf({ data: file.data }, isNotFound(got) ? { data: got.data } : got);
}

/** Most fields answer with null for an id that nobody has; some say so. */
function isNotFound(got: unknown): got is { readonly data: unknown } {
  const { errors } = isObject(got) ? got : {};
  const codeOf = (error: unknown) =>
    isObject(error) && isObject(error.extensions) ? error.extensions.code : undefined;
  return Array.isArray(errors) && errors.every((error) => codeOf(error) === 'NOT_FOUND');
}

/** Whether a value could stand where another does: null and empty lists may stand anywhere. */
export function hasShapeOf(expected: unknown, got: unknown): boolean {
  if (Array.isArray(got)) {
    if (!Array.isArray(expected)) return expected === null;
    const shapes: readonly unknown[] = expected;
    return got.every((item) => shapes.length === 0 || shapes.some((shape) => hasShapeOf(shape, item)));
  }
  if (isObject(got)) {
    if (!isObject(expected)) return expected === null;
    const names = Object.keys(expected);
    return (
      names.length === Object.keys(got).length &&
      names.every((name) => Object.hasOwn(got, name) && hasShapeOf(expected[name], got[name]))
    );
  }
  return got === null || expected === null || typeof got === typeof expected;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
