/** Gathers the values of one statement; every value of a client travels as a parameter. */
export interface Parameters {
  readonly values: Record<string, unknown>;
  /** Keeps a value and returns its placeholder. */
  add(value: unknown): string;
}

export function createParameters(): Parameters {
  const values: Record<string, unknown> = {};
  return {
    values,
    add(value) {
      const name = `p${Object.keys(values).length}`;
      values[name] = value;
      return `:${name}`;
    },
  };
}
