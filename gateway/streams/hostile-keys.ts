/**
 * A reviver for `JSON.parse` that refuses keys by which one object reaches into others, as the reader of HTTP bodies
 * does.
 */
export function refuseHostileKeys(key: string, value: unknown): unknown {
  const reachesOut = key === '__proto__' || (key === 'constructor' && hasPrototype(value));
  if (reachesOut) throw new SyntaxError(`The key ${key} is not taken.`);
  return value;
}

function hasPrototype(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'prototype');
}
