import { readCostRules } from '@courtyard/gateway/engine/cost/cost-rules';
import { estimateCost } from '@courtyard/gateway/engine/cost/estimate-cost';
import { readSupergraph } from '@courtyard/gateway/engine/supergraph/read-supergraph';
import { parse, validate } from 'graphql';
import { orchard, orchardRules, questionOf } from './support/orchard';

const rules = orchardRules();

function totalOf(text: string, variables: Record<string, unknown> = {}): number {
  const question = questionOf(text, variables);
  expect(validate(question.schema, question.document)).toEqual([]);
  return estimateCost(rules, question).total;
}

function sharesOf(text: string): Record<string, number> {
  return { ...estimateCost(rules, questionOf(text)).bySubgraph };
}

describe('the cost of an operation', () => {
  it.each([
    ['an object, and nothing for its scalars', 1, '{ tree { id name } }'],
    ['each object', 3, '{ tree { twin { twin { id } } } }'],
    ['nothing for __typename', 1, '{ __typename tree { __typename } }'],
    [
      'nothing for the description of the schema',
      0,
      '{ __schema { types { name } } __type(name: "Tree") { name } }',
    ],
    ['each item of a list about which nothing is said', 10, '{ plainTrees { id } }'],
    ['a list of lists by the outer one', 10, '{ rows { id } }'],
    ['everything below an item as often as the item', 20, '{ plainTrees { twin { id } } }'],
    ['the weight of a field instead of that of its type', 50, '{ dear { id } }'],
    ['what is below a weighty field too', 51, '{ dear { twin { id } } }'],
    ['the weight of a scalar field', 6, '{ tree { height } }'],
    ['the weight of a scalar type', 3, '{ tree { age } }'],
    ['the weight of an enum, in a list', 71, '{ tree { kinds } }'],
    ['the weight of an object type', 6, '{ thing { ... on Stone { id } } }'],
    ['nothing for an object that weighs nothing', 0, '{ free { id } }'],
    ['ten for a mutation', 11, 'mutation { plant { id } }'],
    ['ten once for two mutations', 12, 'mutation { plant { id } other: plant { id } }'],
  ])('is %s', (_what, cost, text) => {
    expect(totalOf(text)).toBe(cost);
  });

  it.each([
    ['a default of a slicing argument', 3, '{ trees { id } }', {}],
    ['a slicing argument', 5, '{ trees(first: 5) { id } }', {}],
    ['another slicing argument than the one with the default', 2, '{ trees(last: 2) { id } }', {}],
    ['a variable', 8, 'query ($n: Int) { trees(first: $n) { id } }', { n: 8 }],
    ['a default of a variable', 6, 'query ($n: Int = 6) { trees(first: $n) { id } }', {}],
    ['a variable that is not given: the default', 3, 'query ($n: Int) { trees(first: $n) { id } }', {}],
    ['null: the assumed size', 7, 'query ($n: Int) { anyTrees(first: $n) { id } }', { n: null }],
    ['the assumed size where no argument is given', 7, '{ anyTrees { id } }', {}],
    ['the larger of two arguments where two may be given', 9, '{ anyTrees(first: 4, last: 9) { id } }', {}],
    ['zero', 0, '{ trees(first: 0) { id } }', {}],
    ['zero for less than nothing', 0, '{ trees(first: -5) { id } }', {}],
    ['an assumed size', 1 + 4, '{ tree { parts { name } } }', {}],
    ['the size that an object above states', 1 + 5 * 2, '{ page(first: 5) { edges { node { id } } } }', {}],
    [
      'that size in a fragment',
      1 + 5,
      '{ page(first: 5) { ...P } } fragment P on TreePage { nodes { id } }',
      {},
    ],
    [
      'no size for lists that the object does not speak of',
      1 + 10,
      '{ page(first: 5) { others { id } } }',
      {},
    ],
    [
      'different sizes for one fragment',
      2 + 5 + 2,
      '{ page(first: 5) { ...P } other: page(first: 2) { ...P } } fragment P on TreePage { nodes { id } }',
      {},
    ],
  ])('takes a list to be as long as %s', (_what, cost, text, variables) => {
    expect(totalOf(text, variables)).toBe(cost);
  });

  it.each([
    ['both', '{ strictTrees(first: 1, last: 1) { id } }', 2],
    ['none', '{ strictTrees { id } }', 0],
    ['null', '{ strictTrees(first: null) { id } }', 0],
  ])('cannot be told when one slicing argument is needed and the caller gives %s', (_what, text, given) => {
    expect(() => totalOf(text)).toThrow(
      `the field strictTrees takes exactly one of first, last, but got ${given}`,
    );
  });

  it.each([
    ['nothing for a scalar', 1, '{ tree(id: 7) { id } }', {}],
    ['the weight of an argument', 4, '{ find(near: 7) { id } }', {}],
    ['nothing for a weighty argument that is null', 1, '{ find(near: null) { id } }', {}],
    ['one for an input object', 2, '{ find(where: { name: "plane" }) { id } }', {}],
    ['the weight of an input field', 6, '{ find(where: { above: 3 }) { id } }', {}],
    [
      'every input object of a list',
      1 + 1 + 2 + 4,
      '{ find(where: { and: [{ above: 1 }, { name: "x" }] }) { id } }',
      {},
    ],
    ['the weight of an enum', 8, '{ find(kind: PLANE) { id } }', {}],
    ['the weight of each enum of a list', 15, '{ find(kinds: [PLANE, GINKGO]) { id } }', {}],
    [
      'the same by a variable',
      1 + 1 + 2 + 4 + 7,
      'query ($w: TreeWhere, $k: Kind) { find(where: $w, kind: $k) { id } }',
      { w: { and: [{ above: 1 }, { name: 'x' }] }, k: 'PLANE' },
    ],
    [
      'the same by a variable inside',
      1 + 1 + 4 + 7,
      'query ($n: Int, $k: Kind) { find(where: { above: $n, kind: $k }) { id } }',
      { n: 1, k: 'PLANE' },
    ],
  ])('counts for arguments: %s', (_what, cost, text, variables) => {
    expect(totalOf(text, variables)).toBe(cost);
  });

  it.each([
    [
      'a fragment on every type it may be',
      6 + 2,
      '{ thing { ... on Tree { height } ... on Stone { weight } } }',
    ],
    [
      'the other, where that is the dearer',
      1 + 5 + 5,
      '{ either { ... on Tree { height h: height } ... on Stone { id } } }',
    ],
    [
      'fields of the interface and the dearest fragment',
      6 + 10 + 2,
      '{ thing { parts { name } ... on Stone { weight } } }',
    ],
    ['a fragment on the interface', 6 + 2, '{ either { ... on Thing { name ... on Stone { weight } } } }'],
    ['a fragment that cannot apply', 1, '{ tree { ... on Thing { name ... on Stone { weight } } } }'],
    [
      'fragments inside each other',
      6 + 2,
      '{ either { ... on Thing { ...S } } } fragment S on Either { ... on Stone { weight } }',
    ],
  ])('takes the dearest of what an object may be: %s', (_what, cost, text) => {
    expect(totalOf(text)).toBe(cost);
  });

  it.each([
    ['@skip', '{ tree { id } dear @skip(if: true) { id } }', {}],
    ['@include', '{ tree { id } dear @include(if: false) { id } }', {}],
    ['@skip with a variable', 'query ($v: Boolean!) { tree { id } dear @skip(if: $v) { id } }', { v: true }],
    [
      'a default of a variable',
      'query ($v: Boolean = false) { tree { id } dear @include(if: $v) { id } }',
      {},
    ],
    ['a fragment', '{ tree { id } ...D @skip(if: true) } fragment D on Query { dear { id } }', {}],
    ['an inline fragment', '{ tree { id } ... @include(if: false) { dear { id } } }', {}],
  ])('leaves out what is not asked for: %s', (_what, text, variables) => {
    expect(totalOf(text, variables)).toBe(1);
  });

  it('counts what @include keeps', () => {
    expect(
      totalOf('query ($v: Boolean!) { tree @include(if: $v) { id } dear @skip(if: false) { id } }', {
        v: true,
      }),
    ).toBe(51);
  });

  it('goes by the list size that was set', () => {
    const question = questionOf('{ plainTrees { parts { name } } }');
    expect(estimateCost(orchardRules({ defaultListSize: 2 }), question).total).toBe(2 * (1 + 4));
  });

  it.each([12, 30, 60])(
    'stops at the largest number for lists in lists and fragments, %i levels of them',
    (levels) => {
      const fragments = Array.from({ length: levels }, (_, level) =>
        level === levels - 1
          ? `fragment F${level} on Tree { id }`
          : `fragment F${level} on Tree { twin { ...F${level + 1} } other: twin { ...F${level + 1} } }`,
      );
      const cost = estimateCost(rules, questionOf(`{ tree { ...F0 } } ${fragments.join(' ')}`)).total;
      expect(cost).toBe(Math.min(2 ** levels - 1, Number.MAX_SAFE_INTEGER));
    },
  );

  it('stops at the largest number for a list of all numbers', () => {
    const deep = 'visits(first: 2147483647) { tree { '.repeat(3) + 'id' + ' } }'.repeat(3);
    expect(estimateCost(rules, questionOf(`{ tree { ${deep} } }`))).toEqual({
      total: Number.MAX_SAFE_INTEGER,
      bySubgraph: { trees: 1, visits: Number.MAX_SAFE_INTEGER },
    });
  });
});

describe('the share of a subgraph', () => {
  it.each([
    ['is what it makes', '{ plainTrees { twin { name } } }', { trees: 20 }],
    ['is nothing where it is not asked', '{ visits { at } }', { visits: 20 }],
    [
      'is an object more where it has to find one that another made',
      '{ visits { tree { name } } }',
      { visits: 40, trees: 20 },
    ],
    [
      'is the same however many fields it answers',
      '{ visits { tree { name height } } }',
      { visits: 40, trees: 20 + 100 },
    ],
    ['is nothing for keys that another knows', '{ visits { tree { id } } }', { visits: 40 }],
    [
      'is what it adds to objects of another',
      '{ tree { visits(first: 5) { at } } }',
      { trees: 1, visits: 1 + 5 },
    ],
    [
      'goes back and forth with the path',
      '{ tree { visits(first: 5) { tree { name } } } }',
      { trees: 1 + 5, visits: 1 + 5 + 5 },
    ],
    ['is its own mutation', 'mutation { plant { id } visit { at } }', { trees: 11, visits: 11 }],
    [
      'is the dearest of what an object may be',
      '{ thing { ... on Tree { visits(first: 5) { at } } ... on Stone { weight } } }',
      { trees: 8, visits: 1 + 5 },
    ],
  ])('%s', (_what, text, shares) => {
    expect(sharesOf(text)).toEqual(shares);
  });
});

describe('a supergraph', () => {
  it('without the cost directives costs by its objects', () => {
    const plain = readSupergraph(`
      schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION) { query: Query }
      ${joinMachinery}
      directive @cost(weight: Int!) on FIELD_DEFINITION
      type Query @join__type(graph: A) { all: [T] @cost(weight: 99) }
      type T @join__type(graph: A) { id: ID }
    `);
    expect(estimateCost(readCostRules(plain), questionOf('{ all { id } }', {}, plain))).toEqual({
      total: 10,
      bySubgraph: { a: 10 },
    });
  });

  it.each([
    ['a path into an input object', '{ all(page: { first: 4 }) { id } }', {}, 4],
    ['a path into a variable', 'query ($p: Page) { all(page: $p) { id } }', { p: { first: 6 } }, 6],
    ['a variable in an input object', 'query ($n: Int) { all(page: { first: $n }) { id } }', { n: 3 }, 3],
    ['a default of the input object', '{ all(page: { last: 1 }) { id } }', {}, 5],
    ['nothing at the end of the path', '{ all { id } }', {}, 12],
  ])('may slice by %s', (_what, text, variables, size) => {
    const nested = readSupergraph(
      `
      schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION) @link(url: "https://specs.apollo.dev/cost/v0.1", as: "price") { query: Query }
      ${joinMachinery}
      directive @price(weight: String!) on OBJECT | INPUT_OBJECT
      directive @price__listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
      type Query @join__type(graph: A) {
        all(page: Page): [T] @price__listSize(assumedSize: 12, slicingArguments: ["page.first"], requireOneSlicingArgument: false)
      }
      type T @join__type(graph: A) @price(weight: "100.0") { id: ID }
      input Page @join__type(graph: A) { first: Int = 5 last: Int }
    `,
      { enforced: ['cost'] },
    );
    const input = text.includes('page') || 'p' in variables ? 1 : 0;
    expect(estimateCost(readCostRules(nested), questionOf(text, variables, nested)).total).toBe(
      100 * size + input,
    );
  });

  it('is asked once for each document, not for each place of a fragment', () => {
    const width = 600;
    const text = `{ ${'...A '.repeat(width)} } fragment A on Query { ${'...B '.repeat(width)} } fragment B on Query { ${'tree { id } '.repeat(width)} }`;
    expect(
      estimateCost(readCostRules(orchard), { ...questionOf('{ tree { id } }'), ...documentOf(text) }).total,
    ).toBe(width ** 3);
  });
});

function documentOf(text: string) {
  const document = parse(text);
  return { document, operation: questionOf(text).operation };
}

const joinMachinery = `
  directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
  directive @join__graph(name: String!, url: String!) on ENUM_VALUE
  directive @join__type(graph: join__Graph!, key: join__FieldSet) repeatable on OBJECT | INTERFACE | INPUT_OBJECT
  scalar link__Import
  enum link__Purpose { SECURITY EXECUTION }
  scalar join__FieldSet
  enum join__Graph { A @join__graph(name: "a", url: "http://127.0.0.1/a") }
`;
