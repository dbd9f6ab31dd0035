/** How much one document may ask for. Each figure counts what is left once fragments are spread. */
export interface DocumentLimits {
  /** Words and signs of the text; the parser stops there. */
  readonly tokens: number;
  /** Levels of fields, the leaf among them. */
  readonly depth: number;
  /** Fields, inline fragments and spreads, of all operations of the document together. */
  readonly selections: number;
  /** In one operation. */
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  /** Different variables in `@skip` and `@include`. */
  readonly conditions: number;
  /** Lists and input objects one inside another, where the document writes them out: planners take twice as long for each. */
  readonly valueLevels: number;
  /** Pairs of selections under one response name: validation compares each with each. */
  readonly repetitions: number;
  /** Lists of types and of their fields, one inside another, below `__schema` and `__type`. */
  readonly introspectionLists: number;
  /** Values below `__schema` and `__type`, every list taken to hold ten. */
  readonly introspectionValues: number;
}

/** Enough for sensible operations. The query by which an IDE reads the schema has 2 such lists and 17,233 values. */
export const standardLimits: DocumentLimits = {
  tokens: 5000,
  depth: 15,
  selections: 10_000,
  aliases: 30,
  rootFields: 20,
  directives: 50,
  conditions: 8,
  valueLevels: 24,
  repetitions: 10_000,
  introspectionLists: 2,
  introspectionValues: 25_000,
};
