/** An object of a subgraph's answer, or of what was put together from several. */
export type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * What an object itself holds; what all objects inherit is no answer of a subgraph. All of that but the prototype are
 * functions, which no JSON holds, so that most names need no further look.
 */
export function read(fields: Fields, name: string): unknown {
  const value = fields[name];
  if (typeof value !== 'function' && name !== '__proto__') return value;
  return Object.hasOwn(fields, name) ? value : undefined;
}
