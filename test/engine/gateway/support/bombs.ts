/** Documents of few characters, or of many alike, that would keep busy whoever takes them as they are. */
export interface Bomb {
  readonly name: string;
  readonly document: string;
  /** The code of the first error. */
  readonly code: string;
}

/** For a graph whose query type has `sky: String` and `start: Place`. */
export const documentBombs: readonly Bomb[] = [
  ...[12, 20, 40, 60].flatMap((levels) => [
    {
      name: `fragments that spread twice on ${levels} levels`,
      document: fragmentBomb(levels, (next) => `...${next} ...${next}`),
      code: 'TOO_MANY_SELECTIONS',
    },
    {
      name: `fragments that spread twice below a field on ${levels} levels`,
      document: fragmentBomb(levels, (next) => `next { ...${next} ...${next} }`),
      code: levels < 15 ? 'TOO_MANY_SELECTIONS' : 'TOO_DEEP',
    },
    {
      name: `fragments that spread twice in fragments on ${levels} levels`,
      document: fragmentBomb(levels, (next) => `... on Place { ...${next} } ... on Place { ...${next} }`),
      code: 'TOO_MANY_SELECTIONS',
    },
  ]),
  {
    name: 'a thousand aliases',
    document: `{ ${numbered(1_000, (index) => `a${index}: sky`)} }`,
    code: 'TOO_MANY_ALIASES',
  },
  {
    name: 'five thousand tokens',
    document: `{ ${'sky '.repeat(5_000)} }`,
    code: 'TOO_MANY_TOKENS',
  },
  {
    name: 'a million tokens',
    document: `{ ${'a '.repeat(500_000)} }`,
    code: 'TOO_MANY_TOKENS',
  },
  {
    name: 'fields of types of fields of types',
    document: `{ __schema { types { ${'fields { type { fields { type { '.repeat(3)} name ${'}'.repeat(12)} } } }`,
    code: 'TOO_MUCH_INTROSPECTION',
  },
  {
    name: 'lists within lists',
    document: `{ __type(name: ${'['.repeat(500)}${']'.repeat(500)}) { name } }`,
    code: 'VALUE_TOO_DEEP',
  },
  {
    name: 'a hundred levels',
    document: `{ start ${'{ next '.repeat(100)} { id } ${'}'.repeat(100)} }`,
    code: 'TOO_DEEP',
  },
  {
    name: 'the same field over and over',
    document: `{ start { ${'id '.repeat(2_000)} } }`,
    code: 'TOO_MANY_REPETITIONS',
  },
  {
    name: 'a fragment within itself',
    document: `{ start { ...A } } fragment A on Place { ...A next { ...A } }`,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'two thousand mistakes',
    document: `{ ${numbered(2_000, (index) => `mistake${index}`)} }`,
    code: 'TOO_MANY_ROOT_FIELDS',
  },
  {
    name: 'two thousand mistakes below one field',
    document: `{ start { ${numbered(2_000, (index) => `mistake${index}`)} } }`,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'a thousand directives',
    document: `{ start { ${'id @skip(if: false) '.repeat(600)} } }`,
    code: 'TOO_MANY_DIRECTIVES',
  },
];

/** Over `ways`: each comes to more ways than can be weighed. */
export const plannerBombs: readonly string[] = [4, 5, 6, 8].map(
  (levels) => `{ start ${'{ next '.repeat(levels)} { id } ${'}'.repeat(levels)} }`,
);

function fragmentBomb(levels: number, spread: (next: string) => string): string {
  const fragments = Array.from(
    { length: levels },
    (_, index) => `fragment F${index} on Place { ${spread(`F${index + 1}`)} }`,
  );
  return `{ start { ...F0 } } ${fragments.join(' ')} fragment F${levels} on Place { id }`;
}

function numbered(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join(' ');
}
