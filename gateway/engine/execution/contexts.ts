import type { GraphQLSchema } from 'graphql';
import type { FetchDataKeyRenamer } from '../planning/plan';
import { read, type Fields } from './fields';
import { eachAt, typeCondition } from './rewrites';
import type { Target } from './targets';
import { isOfType } from './types';

/**
 * Reads what lies above an object and is handed to its fields as arguments (`@fromContext`); as the inside of a JSON
 * object, in which each value stands under the name of its variable. Null where a fetch takes none.
 */
export function contextReader(
  rewrites: readonly FetchDataKeyRenamer[] | undefined,
  schema: GraphQLSchema,
): ((target: Target) => string) | null {
  if (rewrites === undefined || rewrites.length === 0) return null;
  return (target) => {
    const values = new Map<string, unknown>();
    for (const { path, renameKeyTo } of rewrites) {
      const value = valueAbove(target, path, schema);
      // Several types may set one context; only one of them is there.
      if (value !== undefined || !values.has(renameKeyTo))
        values.set(renameKeyTo, value ?? values.get(renameKeyTo) ?? null);
    }
    return [...values].map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join();
  };
}

/** Each `..` of the path goes one object up. */
function valueAbove(target: Target, path: readonly string[], schema: GraphQLSchema): unknown {
  const up = path.filter((step) => step === '..').length;
  const from: Fields | undefined = up === 0 ? target.object : target.above.at(-up);
  const down = path.slice(up);
  const [first] = down;
  if (from === undefined || first === undefined) return undefined;
  const condition = typeCondition(first);
  if (condition !== null && !isOfType(schema, read(from, '__typename') ?? condition, condition))
    return undefined;
  let value: unknown;
  const name = down.at(-1) ?? '';
  eachAt(from, down.slice(0, -1), schema, (fields) => {
    value ??= read(fields, name);
  });
  return value;
}
