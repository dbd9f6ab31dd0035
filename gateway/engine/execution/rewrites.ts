import type { GraphQLSchema } from 'graphql';
import type { FetchDataRewrite } from '../planning/plan';
import { isFields, read, type Fields } from './fields';
import { isOfType } from './types';

/** Sets or renames what the planner asked for under another name than it has in the whole. */
export function applyRewrites(
  rewrites: readonly FetchDataRewrite[] | undefined,
  value: unknown,
  schema: GraphQLSchema,
): void {
  for (const rewrite of rewrites ?? []) {
    const name = rewrite.path.at(-1);
    if (name === undefined) continue;
    eachAt(value, rewrite.path.slice(0, -1), schema, (fields) => {
      if (rewrite.kind === 'ValueSetter') fields[name] = rewrite.setValueTo as unknown;
      else rename(fields, name, rewrite.renameKeyTo);
    });
  }
}

/** Also what is 0, false or an empty text. */
function rename(fields: Fields, from: string, to: string): void {
  const value = read(fields, from);
  if (value === undefined) return;
  fields[to] = value;
  delete fields[from];
}

/** Calls back for every object at a path of field names and type conditions; lists are passed through. */
export function eachAt(
  value: unknown,
  path: readonly string[],
  schema: GraphQLSchema,
  found: (fields: Fields) => void,
): void {
  if (Array.isArray(value)) {
    for (const item of value) eachAt(item, path, schema, found);
    return;
  }
  if (!isFields(value)) return;
  const [first, ...rest] = path;
  if (first === undefined) return found(value);
  const condition = typeCondition(first);
  if (condition === null) eachAt(read(value, first), rest, schema, found);
  else if (isOfType(schema, read(value, '__typename') ?? condition, condition)) {
    eachAt(value, rest, schema, found);
  }
}

export function typeCondition(step: string): string | null {
  const prefix = '... on ';
  return step.startsWith(prefix) ? step.slice(prefix.length) : null;
}

/** The path of an error, under the names that the values have after the answer was rewritten. */
export function renamedPath(
  path: readonly (string | number)[],
  rewrites: readonly FetchDataRewrite[] | undefined,
): readonly (string | number)[] {
  const steps = [...path];
  for (const rewrite of rewrites ?? []) {
    if (rewrite.kind !== 'KeyRenamer') continue;
    const names = rewrite.path.filter((step) => typeCondition(step) === null);
    const places = [...steps.keys()]
      .filter((index) => typeof steps[index] === 'string')
      .slice(0, names.length);
    const last = places.at(-1);
    const isIt =
      places.length === names.length && places.every((place, index) => steps[place] === names[index]);
    if (isIt && last !== undefined) steps[last] = rewrite.renameKeyTo;
  }
  return steps;
}
