import type { AnswerPart, AnswerParts } from '@courtyard/gateway/engine/defer/answer-parts';
import type { Answer, AnswerError, SmallGraph } from '../../support/small-graph';

/** An answer in parts, as a client reads it. */
export interface ReadParts {
  readonly first: Answer;
  readonly later: readonly AnswerPart[];
}

/** Asks and reads all parts. */
export async function askInParts(graph: SmallGraph, query: string, variables?: unknown): Promise<ReadParts> {
  const { first, parts } = await graph.queryInParts(query, variables);
  return { first, later: parts === null ? [] : await readAll(parts) };
}

async function readAll(parts: AnswerParts): Promise<AnswerPart[]> {
  const all: AnswerPart[] = [];
  // As they go over the wire.
  for await (const part of parts) all.push(JSON.parse(JSON.stringify(part)) as AnswerPart);
  return all;
}

/** The whole answer, put together as clients do. */
export function putTogether({ first, later }: ReadParts): Answer {
  const whole = { data: structuredClone(first.data ?? null) };
  const errors: AnswerError[] = [...(first.errors ?? [])];
  for (const { path, data, errors: more = [] } of later.flatMap(({ incremental }) => incremental)) {
    errors.push(...(more as AnswerError[]));
    if (data !== null) addInto(objectAt(whole.data, path), data);
  }
  return { ...whole, ...(errors.length > 0 && { errors }) };
}

function objectAt(data: unknown, path: ReadonlyArray<string | number>): Record<string, unknown> {
  let value = data;
  for (const step of path) value = (value as Record<string | number, unknown>)[step];
  if (typeof value !== 'object' || value === null) throw new Error(`Nothing stands at ${path.join('.')}.`);
  return value as Record<string, unknown>;
}

function addInto(object: Record<string, unknown>, more: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(more)) {
    const known = Object.hasOwn(object, name) ? object[name] : undefined;
    if (isObject(known) && isObject(value)) addInto(known, value);
    // What another part gave is not taken back by one that failed.
    else if (isObject(known) && value === null) continue;
    else Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
