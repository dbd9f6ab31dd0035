/** One fact of the article as a question to the graph and its whole answer. */
export interface Fact {
  /** Its number among the 131. */
  readonly number: number;
  readonly operation: string;
  /** The whole `data`; nothing more, nothing less, and no errors. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Names the shape of a fact file. */
export function fact(facts: Fact): Fact {
  return facts;
}

/** How many facts the article has. */
export const factCount = 131;
