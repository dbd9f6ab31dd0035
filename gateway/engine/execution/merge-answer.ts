import { isFields, read, type Fields } from './fields';
import type { SelectedNames } from './selected-names';

/** Whether a type name is that of an interface. */
export type IsInterface = (typename: unknown) => boolean;

/** Deeper lists within lists than any schema has; what is below is no answer. */
const deepestList = 16;

/**
 * An answer with only what was asked for: anything else could later be taken for the answer of another subgraph, or
 * be the prototype of something. Works on the answer itself.
 */
export function withoutExtras(value: unknown, names: SelectedNames | null, depth = 0): unknown {
  if (names === null) return value;
  if (Array.isArray(value)) {
    if (depth > deepestList) return null;
    for (let index = 0; index < value.length; index += 1) {
      value[index] = withoutExtras(value[index], names, depth + 1);
    }
    return value;
  }
  if (!isFields(value)) return value;
  for (const name of Object.keys(value)) {
    const below = names.get(name);
    if (below === undefined) delete value[name];
    else if (below !== null) value[name] = withoutExtras(value[name], below);
  }
  return value;
}

/** Another object with the same content, as far as the names go. */
export function copyByNames(value: unknown, names: SelectedNames | null): unknown {
  if (names === null) return value;
  if (Array.isArray(value)) return value.map((item) => copyByNames(item, names));
  if (!isFields(value)) return value;
  const copy: Fields = {};
  for (const [name, below] of names) {
    const inner = read(value, name);
    if (inner !== undefined) copy[name] = copyByNames(inner, below);
  }
  return copy;
}

/**
 * Adds an answer to what other subgraphs gave for the same thing. A value stands over null, and what came last over
 * what came first. The answer holds nothing but what the names allow.
 */
export function mergeFields(
  target: Fields,
  answer: Fields,
  names: SelectedNames,
  isInterface: IsInterface,
): void {
  for (const [name, below] of names) {
    const value = read(answer, name);
    if (value === undefined) continue;
    const known = read(target, name);
    if (known === undefined || known === null) target[name] = value;
    else if (value === null) continue;
    else if (below === null) target[name] = name === '__typename' && isInterface(value) ? known : value;
    else mergeValue(known, value, below, isInterface);
  }
}

function mergeValue(known: unknown, value: unknown, names: SelectedNames, isInterface: IsInterface): void {
  if (Array.isArray(known) && Array.isArray(value)) {
    const common = Math.min(known.length, value.length);
    for (let index = 0; index < common; index += 1) {
      if (known[index] === null) known[index] = value[index] as unknown;
      else mergeValue(known[index], value[index], names, isInterface);
    }
  } else if (isFields(known) && isFields(value)) {
    mergeFields(known, value, names, isInterface);
  }
}
