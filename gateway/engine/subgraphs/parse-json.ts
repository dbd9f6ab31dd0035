/**
 * Reads JSON and leaves out keys named `__proto__`: copied into another object, one would become its prototype.
 * The keys are looked for only in a text that can hold one; in a name, an escape such as \u005f hides a letter.
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (mayHoldPrototype(text)) dropPrototypeKeys(value);
  return value;
}

/** In two steps: to look for the whole word in a long text without it takes ten times as long as for its beginning. */
function mayHoldPrototype(text: string): boolean {
  return (text.includes('__p') && text.includes('__proto__')) || text.includes('\\u00');
}

/** In a loop, since what is read may be nested deeper than functions can call each other. */
function dropPrototypeKeys(root: unknown): void {
  const open: unknown[] = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (Object.hasOwn(value, '__proto__')) Reflect.deleteProperty(value, '__proto__');
    for (const inner of Object.values(value)) {
      if (typeof inner === 'object' && inner !== null) open.push(inner);
    }
  }
}
