import type { Answer } from '../support/small-graph';
import type { Truth } from './shape-graph';

type Path = ReadonlyArray<string | number>;

export interface ComparisonOptions {
  /**
   * Whether a subgraph knows an interface as an object. It is then asked for fields before anybody knows the type, and
   * what goes wrong at a thing of another type concerns nothing in the answer: that error has no place.
   */
  readonly interfaceObjects?: boolean;
}

const errorWithoutPlace = 'an error that is none: []';

/**
 * What is wrong with an answer; empty when nothing is. Where one null has several causes, GraphQL lets a server tell any
 * of them, so errors are compared by the place that became null, and by whether that cause exists.
 */
export function differences(
  truth: Truth,
  answer: Answer,
  allErrors: () => Answer,
  { interfaceObjects = false }: ComparisonOptions = {},
): string[] {
  const expected = JSON.stringify(truth.answer.data);
  const given = JSON.stringify(answer.data);
  if (expected !== given) return [`data\n  expected ${expected}\n  received ${given}`];
  return [
    ...duplicates(answer),
    ...differentErrors(truth, answer, allErrors).filter(
      (difference) => !(interfaceObjects && difference === errorWithoutPlace),
    ),
    ...differentWords(truth, answer),
  ];
}

function pathsOf({ errors = [] }: Answer): Path[] {
  return errors.map(({ path = [] }) => path);
}

function duplicates(answer: Answer): string[] {
  const texts = pathsOf(answer).map((path) => JSON.stringify(path));
  const again = texts.filter((text, index) => texts.indexOf(text) < index);
  return [...new Set(again)].map((path) => `told more than once: ${path}`);
}

function differentErrors(truth: Truth, answer: Answer, allErrors: () => Answer): string[] {
  const expected = new Set(pathsOf(truth.answer).map((path) => JSON.stringify(path)));
  const given = pathsOf(answer).filter((path) => !expected.has(JSON.stringify(path)));
  const told = new Set(pathsOf(answer).map((path) => JSON.stringify(path)));
  const missing = pathsOf(truth.answer).filter((path) => !told.has(JSON.stringify(path)));
  if (given.length === 0 && missing.length === 0) return [];

  const place = (path: Path) => JSON.stringify(nullPlace(truth.answer.data, path));
  const placesTold = new Set(pathsOf(answer).map(place));
  const placesExpected = new Set(pathsOf(truth.answer).map(place));
  const possible = new Set(pathsOf(allErrors()).map((path) => JSON.stringify(path)));
  const { data: withoutBubbling } = allErrors();
  const exists = (path: Path) =>
    possible.has(JSON.stringify(path)) || valueAt(withoutBubbling, path) === null;
  // Nobody asked for an input by itself, so its failure may stand at the object or at no place.
  const isOfInput = (path: Path) =>
    truth.failedInputs.some((object) => path.length === 0 || startsWith(path, object));
  return [
    ...missing
      .filter((path) => !placesTold.has(place(path)))
      .map((path) => `an error is not told: ${JSON.stringify(path)}`),
    ...given
      .filter((path) => !isOfInput(path) && !(placesExpected.has(place(path)) && exists(path)))
      .map((path) => `an error that is none: ${JSON.stringify(path)}`),
  ];
}

/** Messages with a code that may pass are those of the subgraph. */
function differentWords(truth: Truth, answer: Answer): string[] {
  const words = new Map(
    (truth.answer.errors ?? [])
      .filter(({ extensions }) => extensions?.code === 'NOT_FOUND')
      .map(({ path, message }) => [JSON.stringify(path), message] as const),
  );
  return (answer.errors ?? []).flatMap(({ path, message }) => {
    const expected = words.get(JSON.stringify(path));
    return expected === undefined || expected === message ? [] : [`"${message}" in place of "${expected}"`];
  });
}

/** The first null on a path; the whole path where there is none. */
function nullPlace(data: unknown, path: Path): Path {
  let value = data;
  for (const [index, step] of path.entries()) {
    if (value === null) return path.slice(0, index);
    value = stepInto(value, step);
  }
  return path;
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) value = stepInto(value, step);
  return value;
}

function stepInto(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.hasOwn(value, step) ? (value as Record<string | number, unknown>)[step] : undefined;
}

function startsWith(path: Path, beginning: Path): boolean {
  return beginning.every((step, index) => path[index] === step);
}
