import { checkDocument } from '@courtyard/gateway/engine/limits/check-document';
import { countDocument } from '@courtyard/gateway/engine/limits/count-document';
import { countRepetitions } from '@courtyard/gateway/engine/limits/count-repetitions';
import { standardLimits, type DocumentLimits } from '@courtyard/gateway/engine/limits/document-limits';
import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql';

const saturated = Number.MAX_SAFE_INTEGER;

/** What is wrong with a document, in the words a caller reads. */
function refusalsOf(text: string, limits: Partial<DocumentLimits> = {}): string[] {
  return checkDocument(parse(text), { ...standardLimits, ...limits }).map(
    ({ message, extensions }) => `${String(extensions.code)}: ${message}`,
  );
}

function times(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join(' ');
}

/** Each fragment spreads the next one twice, so that the last stands there two to the power of so many times. */
function bomb(levels: number): string {
  const last = levels - 1;
  return `{ tree { ...F0 } } ${times(levels, (level) =>
    level === last
      ? `fragment F${level} on Tree { name }`
      : `fragment F${level} on Tree { ...F${level + 1} ...F${level + 1} }`,
  )}`;
}

describe('a document within the limits', () => {
  it.each([
    ['an operation of few fields', '{ tree { name } }'],
    ['fifteen levels', `{ ${'tree { '.repeat(14)} name ${' }'.repeat(15)}`],
    ['thirty aliases', `{ tree { ${times(30, (index) => `n${index}: name`)} } }`],
    ['twenty root fields', `{ ${times(20, (index) => `root${index}`)} }`],
    ['eight conditional variables', `{ ${times(8, (index) => `name @skip(if: $v${index})`)} }`],
    [
      'several operations, each within them',
      times(3, (index) => `query Q${index} { ${times(20, () => 'name')} }`),
    ],
    ['a fragment that nobody defined', '{ tree { ...Nowhere } }'],
    ['fragments spread twelve times over', bomb(12)],
  ])('passes: %s', (_what, text) => {
    expect(refusalsOf(text)).toEqual([]);
  });

  it.each([
    [
      'all that there is',
      getIntrospectionQuery({
        schemaDescription: true,
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        inputValueDeprecation: true,
        oneOf: true,
      }),
    ],
    ['the standard query', getIntrospectionQuery()],
    ['one type', '{ __type(name: "Tree") { fields { name args { name } type { name ofType { name } } } } }'],
  ])('may ask for the description of the schema: %s', (_what, text) => {
    expect(refusalsOf(text)).toEqual([]);
  });
});

describe('a document beyond a limit', () => {
  it.each([
    [
      'sixteen levels',
      `{ ${'tree { '.repeat(15)} name ${' }'.repeat(16)}`,
      'TOO_DEEP: The operation is 16 levels deep; at most 15 are answered.',
    ],
    [
      'levels that fragments hide',
      `{ tree { ...A } } fragment A on Tree { ${'tree { '.repeat(7)} ...B ${' }'.repeat(7)} } fragment B on Tree { ${'tree { '.repeat(7)} name ${' }'.repeat(7)} }`,
      'TOO_DEEP: The operation is 16 levels deep; at most 15 are answered.',
    ],
    [
      'more selections than are answered',
      `{ ${times(101, () => 'tree { ...A }')} } fragment A on Tree { ${times(100, (index) => `f${index}`)} }`,
      'TOO_MANY_SELECTIONS: The operation has 10302 selections once its fragments are spread; at most 10000 are answered.',
    ],
    [
      'aliases that a fragment multiplies',
      `{ tree { ${times(4, () => '...A')} } } fragment A on Tree { ${times(8, (index) => `n${index}: name`)} }`,
      'TOO_MANY_ALIASES: The operation has 32 aliases; at most 30 are answered.',
    ],
    [
      'root fields that a fragment multiplies',
      `{ ...A ...A ... { ...A } } fragment A on Query { ${times(7, (index) => `root${index}`)} }`,
      'TOO_MANY_ROOT_FIELDS: The operation has 21 root fields; at most 20 are answered.',
    ],
    [
      'directives anywhere',
      `query ($v: Int ${'@a '.repeat(17)}) ${'@b '.repeat(17)} { tree { name ${'@c '.repeat(17)} } }`,
      'TOO_MANY_DIRECTIVES: The operation has 51 directives; at most 50 are answered.',
    ],
    [
      'nine conditional variables',
      `{ ${times(9, (index) => `name @include(if: $v${index})`)} }`,
      'The directives @skip and @include rest on 9 variables; at most 8 are answered.',
    ],
    [
      'one field named again and again',
      `{ tree { ${times(142, () => 'name')} } }`,
      'TOO_MANY_REPETITIONS: The operation repeats fields and fragments: 10011 pairs would be compared; at most 10000 are.',
    ],
    [
      'one field named again and again by fragments',
      `{ tree { ${times(101, (index) => `...F${index}`)} } } ${times(101, (index) => `fragment F${index} on Tree { name }`)}`,
      'TOO_MANY_REPETITIONS: The operation repeats fields and fragments: 10100 pairs would be compared; at most 10000 are.',
    ],
    [
      'types of fields of types',
      '{ __schema { types { fields { type { fields { name } } } } } }',
      'TOO_MUCH_INTROSPECTION: The introspection asks for too much: 3 lists of types and fields stand one inside another; at most 2 are followed.',
    ],
    [
      'lists of the schema under many names',
      `{ __schema { types { ${times(28, (index) => `f${index}: fields { ${times(10, () => 'name')} }`)} } } }`,
      'TOO_MUCH_INTROSPECTION: The introspection asks for too much: about 28282 values are asked for; at most 25000 are given.',
    ],
  ])('is refused: %s', (_what, text, refusal) => {
    const refusals = refusalsOf(text, _what.startsWith('more selections') ? { rootFields: 1000 } : {});
    expect(refusals).toHaveLength(1);
    expect(refusals[0]).toContain(refusal);
  });

  it('is told of every limit at once', () => {
    const text = `{ ${times(31, (index) => `n${index}: root @skip(if: $v${index}) @deprecated`)} }`;

    expect(refusalsOf(text)).toEqual([
      'TOO_MANY_ALIASES: The operation has 31 aliases; at most 30 are answered.',
      'TOO_MANY_ROOT_FIELDS: The operation has 31 root fields; at most 20 are answered.',
      'TOO_MANY_DIRECTIVES: The operation has 62 directives; at most 50 are answered.',
      'TOO_MANY_CONDITIONS: The directives @skip and @include rest on 31 variables; at most 8 are answered.',
    ]);
  });

  it('hears it in both languages', () => {
    const [error] = checkDocument(parse('{ tree { name } }'), { ...standardLimits, depth: 1 });
    expect(error?.extensions).toEqual({
      code: 'TOO_DEEP',
      retryable: false,
      messageZh: '查询嵌套 2 层，最多 1 层。',
      messageEn: 'The operation is 2 levels deep; at most 1 are answered.',
    });
  });

  it('is refused for a fragment that nobody spreads, since validation would go through it', () => {
    expect(refusalsOf(`{ name } fragment A on Tree { ${times(200, () => 'name')} }`)).toEqual([
      'TOO_MANY_REPETITIONS: The operation repeats fields and fragments: 19900 pairs would be compared; at most 10000 are.',
    ]);
  });

  it.each([
    ['depth', 1],
    ['selections', 2],
    ['aliases', 0],
    ['rootFields', 0],
    ['directives', 0],
    ['conditions', 0],
    ['repetitions', 0],
  ] as const)('is refused by the limit that was set: %s', (limit, most) => {
    const text = '{ tree @skip(if: $v) { n: name n: name } }';
    expect(refusalsOf(text)).toEqual([]);
    expect(refusalsOf(text, { [limit]: most })).toHaveLength(1);
  });
});

describe('a bomb', () => {
  it.each([20, 40, 60])('of %i levels is counted without being spread', (levels) => {
    const { selections } = countDocument(parse(bomb(levels)));
    const exactly = 1 + 2 ** levels - 2 + 2 ** (levels - 1) + 1;

    expect(selections).toBe(Math.min(exactly, saturated));
    expect(refusalsOf(bomb(levels))).toEqual([
      `TOO_MANY_SELECTIONS: The operation has ${selections} selections once its fragments are spread; at most 10000 are answered.`,
    ]);
  });

  it('of a thousand aliases is refused', () => {
    expect(refusalsOf(`{ ${times(1000, (index) => `a${index}: root`)} }`)).toEqual([
      'TOO_MANY_ALIASES: The operation has 1000 aliases; at most 30 are answered.',
      'TOO_MANY_ROOT_FIELDS: The operation has 1000 root fields; at most 20 are answered.',
    ]);
  });

  it.each([
    ['a fragment within itself', '{ tree { ...A } } fragment A on Tree { tree { ...A } }', 'A'],
    [
      'fragments within each other',
      '{ tree { ...A } } fragment A on Tree { ...B } fragment B on Tree { tree { ...A ...A } }',
      'A',
    ],
    ['a cycle that nobody spreads', '{ name } fragment A on Tree { ...A }', 'A'],
  ])('without end is refused before validation: %s', (_what, text, name) => {
    expect(refusalsOf(text)).toEqual([
      `GRAPHQL_VALIDATION_FAILED: The document does not fit this graph: Cannot spread fragment "${name}" within itself.`,
    ]);
  });
});

describe('the root of a subscription', () => {
  it.each([
    ['its field', 'subscription ($y: Boolean!) { rang @include(if: $y) { id } }'],
    ['a fragment around it', 'subscription ($y: Boolean!) { ... @skip(if: $y) { rang { id } } }'],
    [
      'a field of a fragment',
      'subscription ($y: Boolean!) { ...A } fragment A on Subscription { rang @skip(if: $y) { id } }',
    ],
    [
      'a fragment within a fragment',
      'subscription ($y: Boolean!) { ...A } fragment A on Subscription { ...B @include(if: $y) } fragment B on Subscription { rang { id } }',
    ],
  ])('may not rest on a variable: %s', (_what, text) => {
    expect(refusalsOf(text)).toEqual([
      'GRAPHQL_VALIDATION_FAILED: The document does not fit this graph: no variable may decide by @skip or @include about the root field of a subscription.',
    ]);
  });

  it.each([
    ['a condition below it', 'subscription ($y: Boolean!) { rang { id @include(if: $y) } }'],
    ['a condition without a variable', 'subscription { rang @include(if: true) { id } }'],
    ['a variable of a query', 'query ($y: Boolean!) { rang @include(if: $y) { id } }'],
  ])('bears %s', (_what, text) => {
    expect(refusalsOf(text)).toEqual([]);
  });
});

describe('validation', () => {
  const schema = buildSchema(`
    type Query { tree: Tree }
    type Tree { name(a: Int): String tree: Tree one: Int two: Int }
  `);

  it.each([
    ['equal fields', `{ tree { ${times(140, () => 'name')} } }`],
    ['equal fields with fields below', `{ tree { ${times(99, () => 'tree { name }')} } }`],
    [
      'equal fields on twelve levels',
      `{ tree { ${times(35, () => `${'tree { '.repeat(12)} one ${' }'.repeat(12)}`)} } }`,
    ],
    ['equal fields with arguments', `{ tree { ${times(99, () => 'tree { name(a: 1) }')} } }`],
    [
      'fragments side by side',
      `{ tree { ${times(99, (index) => `...F${index}`)} } } ${times(99, (index) => `fragment F${index} on Tree { name }`)}`,
    ],
  ])('comes to an end on what just passes: %s', (_what, text) => {
    const document = parse(text, { maxTokens: standardLimits.tokens });
    const repetitions = countRepetitions(document);

    expect(checkDocument(document)).toEqual([]);
    expect(repetitions).toBeGreaterThan(7000);
    // It gives up with "Validation aborted" when comparing takes too long.
    expect(validate(schema, document)).toEqual([]);
  });
});

describe('a value that a document writes out', () => {
  const nested = (levels: number) => `{ root(where: ${'['.repeat(levels)}1${']'.repeat(levels)}) }`;

  it('may stand in as many lists and input objects as the limit says', () => {
    expect(refusalsOf(nested(24))).toEqual([]);
  });

  it('is refused in one more, also where lists and objects take turns', () => {
    const both = `{ root(where: ${'{and: ['.repeat(13)}1${']}'.repeat(13)}) }`;

    expect([nested(25), both].map((text) => refusalsOf(text))).toEqual([
      ['VALUE_TOO_DEEP: Lists and objects of a value stand 25 deep one inside another; at most 24 are read.'],
      ['VALUE_TOO_DEEP: Lists and objects of a value stand 26 deep one inside another; at most 24 are read.'],
    ]);
  });
});
