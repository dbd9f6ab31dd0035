import { GraphQLScalarType } from 'graphql';
import { useSmallGraph } from '../support/use-small-graph';

const moment = new GraphQLScalarType({ name: 'Moment' });
const echo = (_source: unknown, given: unknown) => JSON.stringify(given);

const inputs = `
  input Filter { name: String = "any" levels: [Level!] within: Range not: Filter at: Moment must: Int! = 1 }
  input Range { from: Int! to: Int = 9 }
  enum Level { LOW HIGH }
  scalar Moment`;

const graph = useSmallGraph([
  {
    name: 'register',
    typeDefs: `${inputs}
      type Query {
        echo(filter: Filter, text: String = "standard", list: [Int], grid: [[Int!]], id: ID, level: Level, at: Moment, share: Float, flag: Boolean): String
        place(id: ID!): Place
        places(ids: [ID!]!): [Place!]!
      }
      type Place @key(fields: "id") { id: ID! }`,
    resolvers: {
      Query: {
        echo,
        place: (_root, { id }) => ({ id }),
        places: (_root, { ids }) => (ids as string[]).map((id) => ({ id })),
      },
      Moment: moment,
    },
  },
  {
    name: 'works',
    typeDefs: `${inputs}
      type Place @key(fields: "id") { id: ID! works(filter: Filter, first: Int! = 5, representations: String): String }`,
    resolvers: { Place: { works: echo }, Moment: moment },
  },
]);

async function echoed(query: string, variables?: unknown): Promise<unknown> {
  const answer = await graph().query(query, variables);
  expect(answer.errors).toBeUndefined();
  return JSON.parse(answer.data?.echo as string);
}

describe('a variable', () => {
  it.each([
    ['is passed on', 'query ($v: String) { echo(text: $v) }', { v: 'given' }, { text: 'given' }],
    ['may be left out', 'query ($v: String) { echo(text: $v) }', {}, { text: 'standard' }],
    ['may be null', 'query ($v: String) { echo(text: $v) }', { v: null }, { text: null }],
    ['has its default', 'query ($v: String = "own") { echo(text: $v) }', {}, { text: 'own' }],
    [
      'may be null beside its default',
      'query ($v: String = "own") { echo(text: $v) }',
      { v: null },
      { text: null },
    ],
    ['may have the default null', 'query ($v: String = null) { echo(text: $v) }', {}, { text: null }],
    [
      'keeps 0, false and an empty text',
      'query ($n: Float, $b: Boolean, $s: String) { echo(share: $n, flag: $b, text: $s) }',
      { n: 0, b: false, s: '' },
      { text: '', share: 0, flag: false },
    ],
    [
      'of one value is a list of it',
      'query ($v: [Int]) { echo(list: $v) }',
      { v: 3 },
      { text: 'standard', list: [3] },
    ],
    [
      'of one value is a grid of it',
      'query ($v: [[Int!]]) { echo(grid: $v) }',
      { v: 3 },
      { text: 'standard', grid: [[3]] },
    ],
    [
      'may hold nulls in a list',
      'query ($v: [Int]) { echo(list: $v) }',
      { v: [1, null] },
      { text: 'standard', list: [1, null] },
    ],
    [
      'may stand in a list',
      'query ($v: Int) { echo(list: [1, $v]) }',
      { v: 2 },
      { text: 'standard', list: [1, 2] },
    ],
    [
      'may be missing in a list',
      'query ($v: Int) { echo(list: [1, $v]) }',
      {},
      { text: 'standard', list: [1, null] },
    ],
    ['may be a number as an id', 'query ($v: ID) { echo(id: $v) }', { v: 7 }, { text: 'standard', id: '7' }],
    [
      'may be a value of an enum',
      'query ($v: Level = LOW) { echo(level: $v) }',
      { v: 'HIGH' },
      { text: 'standard', level: 'HIGH' },
    ],
    [
      'may have a value of an enum as default',
      'query ($v: Level = LOW) { echo(level: $v) }',
      {},
      { text: 'standard', level: 'LOW' },
    ],
    [
      'may be anything as a scalar of the graph',
      'query ($v: Moment) { echo(at: $v) }',
      { v: { a: [1, { b: null }] } },
      { text: 'standard', at: { a: [1, { b: null }] } },
    ],
    [
      'may stand in an input object',
      'query ($v: Int!, $n: String) { echo(filter: { within: { from: $v }, name: $n }) }',
      { v: 0 },
      { text: 'standard', filter: { name: 'any', within: { from: 0, to: 9 }, must: 1 } },
    ],
    [
      'may be an input object',
      'query ($v: Filter) { echo(filter: $v) }',
      { v: { levels: 'LOW', not: { name: null, within: { from: 1 } } } },
      {
        text: 'standard',
        filter: {
          name: 'any',
          levels: ['LOW'],
          not: { name: null, within: { from: 1, to: 9 }, must: 1 },
          must: 1,
        },
      },
    ],
    [
      'may be an input object by default',
      'query ($v: Filter = { levels: [HIGH], at: "now" }) { echo(filter: $v) }',
      {},
      { text: 'standard', filter: { name: 'any', levels: ['HIGH'], at: 'now', must: 1 } },
    ],
  ])('%s', async (_what, query, variables, expected) => {
    expect(await echoed(query, variables)).toEqual(expected);
  });

  it('means the same as the value in its place', async () => {
    expect(
      await echoed(
        '{ echo(filter: { levels: LOW, not: { at: { deep: [1.5, "x", LOW, null, true] } } }, list: 3, grid: [[1], null]) }',
      ),
    ).toEqual({
      text: 'standard',
      filter: {
        name: 'any',
        levels: ['LOW'],
        not: { name: 'any', at: { deep: [1.5, 'x', 'LOW', null, true] }, must: 1 },
        must: 1,
      },
      list: [3],
      grid: [[1], null],
    });
  });

  it('reaches entities, and only those fetches that use it', async () => {
    const query = `query ($id: ID!, $first: Int! = 2, $filter: Filter, $unused: Boolean = false) {
      place(id: $id) { works(first: $first, filter: $filter) id @skip(if: $unused) }
    }`;

    const answer = await graph().query(query, { id: 'p1', filter: { within: { from: 3 } } });

    expect(answer).toEqual({
      data: {
        place: {
          works: '{"filter":{"name":"any","within":{"from":3,"to":9},"must":1},"first":2}',
          id: 'p1',
        },
      },
    });
    const [register, works] = graph().requests;
    expect(Object.keys(register?.variables ?? {})).not.toContain('filter');
    expect(Object.keys(works?.variables ?? {})).not.toContain('id');
  });

  it('may be called as the engine calls its own', async () => {
    const query = `query ($representations: String, $first: ID!) {
      place(id: $first) { works(representations: $representations) }
    }`;

    expect(await graph().query(query, { representations: 'mine', first: 'p1' })).toEqual({
      data: { place: { works: '{"first":5,"representations":"mine"}' } },
    });
  });

  it('is the request’s own, though the plan is shared', async () => {
    const query = 'query ($ids: [ID!]!, $first: Int!) { places(ids: $ids) { id works(first: $first) } }';
    const answers = await Promise.all(
      [1, 2, 3].map((first) => graph().query(query, { ids: ['a', `b${first}`], first })),
    );

    expect(answers).toEqual(
      [1, 2, 3].map((first) => ({
        data: { places: ['a', `b${first}`].map((id) => ({ id, works: `{"first":${first}}` })) },
      })),
    );
  });

  it.each([
    ['of the wrong type', 'query ($v: Int) { echo(list: [$v]) }', { v: 'x' }],
    ['that must be there', 'query ($v: ID!) { place(id: $v) { id } }', {}],
    ['that must not be null', 'query ($v: ID!) { place(id: $v) { id } }', { v: null }],
    ['of an unknown value', 'query ($v: Level) { echo(level: $v) }', { v: 'toString' }],
    ['with an unknown field', 'query ($v: Filter) { echo(filter: $v) }', { v: { unknown: 1 } }],
    ['without a field that must be there', 'query ($v: Range!) { echo(filter: { within: $v }) }', { v: {} }],
    ['beyond 32 bits', 'query ($v: [Int]) { echo(list: $v) }', { v: [2 ** 31] }],
  ])('is refused before anybody is asked: one %s', async (_what, query, variables) => {
    const answer = await graph().query(query, variables);

    expect(answer.data).toBeUndefined();
    expect(answer.errors?.map(({ extensions: { code } }) => code)).toEqual(['BAD_USER_INPUT']);
    expect(graph().requests).toEqual([]);
  });
});
