/** A name of GraphQL; anything else never becomes a part of code. */
const graphqlName = /^[_A-Za-z][_0-9A-Za-z]*$/;

/**
 * Whether a name may stand in code as that of a property. Names that all objects inherit are read otherwise (see
 * `read` in `fields.ts`), and `__proto__` is no property like others.
 */
export function isPlainName(name: string): boolean {
  return graphqlName.test(name) && !(name in Object.prototype);
}

/**
 * Makes a function of code that was written for one plan: with the names of its fields in place, V8 finds the fields of
 * an object where they were in the one before. The code may be put together of plain names, of texts through
 * JSON.stringify, and of what this project wrote, and of nothing else.
 */
export function functionOfCode<Made extends (...given: never[]) => unknown>(
  code: string,
  surroundings: Readonly<Record<string, unknown>> = {},
): Made {
  const names = Object.keys(surroundings);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- this is what the file is for
  const make = new Function(...names, `'use strict'; return ${code};`) as (...given: unknown[]) => Made;
  return make(...names.map((name) => surroundings[name]));
}
