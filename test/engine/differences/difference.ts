import type { EngineName } from '../support/small-gateway';
import type { AnswerError } from '../support/small-graph';
import { askEngine, patienceMs, type Question, type Told } from './ask-engine';

/** What a reader sees of an answer: its data, and its errors as `path: code`; or why there is none. */
export interface Outcome {
  readonly data?: unknown;
  readonly errors?: readonly string[];
  /** Where the engine does not load the graph. */
  readonly refusedToLoad?: string;
  readonly noAnswerWithinMs?: number;
  /** What besides the answer tells the engines apart. */
  readonly seen?: unknown;
}

/** One operation that the two engines answer differently. */
export interface Difference extends Question {
  /** What goes wrong in the stock engine, in a sentence. */
  readonly title: string;
  /** Looks at more than the answer: at what subgraphs were asked. */
  readonly look?: (told: Told) => unknown;
  readonly stock: Outcome;
  readonly courtyard: Outcome;
}

/** Asks one engine, and tells what came of it in a form that can be written down. */
export async function observe(engine: EngineName, difference: Difference): Promise<Outcome> {
  try {
    return outcomeOf(await askEngine(engine, difference), difference);
  } catch (error) {
    const { message } = error as Error;
    // What follows shows the place in the supergraph.
    return { refusedToLoad: /feature .* is unsupported/.exec(message)?.[0] ?? message };
  }
}

function outcomeOf(told: Told, { look }: Difference): Outcome {
  const seen = look && { seen: look(told) };
  if (told.answer === null) return { ...seen, noAnswerWithinMs: patienceMs };
  const { data, errors } = told.answer;
  return {
    ...seen,
    ...(errors && { errors: errors.map(inShort).sort() }),
    ...(data !== undefined && { data }),
  };
}

function inShort({ path, extensions: { code } }: AnswerError): string {
  return `${path?.join('.') ?? 'no path'}: ${String(code)}`;
}
