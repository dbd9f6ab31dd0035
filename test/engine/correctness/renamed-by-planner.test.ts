import { countBySubgraph, errorsOf } from '../support/small-graph';
import { useSmallGraph } from '../support/use-small-graph';

/**
 * In the supergraph both values may be null, in this subgraph only one may: one response name would be refused, so
 * the planner asks for one of them under a name of its own.
 */
const graph = useSmallGraph([
  {
    name: 'readings',
    typeDefs: `
      type Query { readings: [Reading]! matrix: [[Reading!]!]! }
      union Reading = Meter | Switch | Note
      type Meter @key(fields: "id") { id: ID! value: Int! @shareable label: String! @shareable parts: [Part!]! @shareable }
      type Switch @key(fields: "id") { id: ID! value: Int label: String parts: [Part!] }
      type Note { value: Int label: String parts: [Part!] }
      type Part @shareable { value: Int }`,
    resolvers: {
      Query: {
        readings: () => readings,
        matrix: () => [readings.filter((reading) => reading !== null), []],
      },
    },
  },
  {
    name: 'meters',
    typeDefs: `
      type Meter @key(fields: "id") {
        id: ID! value: Int @shareable label: String @shareable parts: [Part!] @shareable unit: String
      }
      type Part @shareable { value: Int }`,
    resolvers: { Meter: { unit: ({ id }) => `kWh of ${String(id)}` } },
  },
]);

const readings = [
  { __typename: 'Meter', id: 'm1', value: 0, label: '', parts: [{ value: 0 }] },
  { __typename: 'Switch', id: 's1', value: 0, label: '', parts: [] },
  null,
  { __typename: 'Note', value: null, label: null, parts: null },
  { __typename: 'Meter', id: 'm2', value: 4, label: 'cellar', parts: [] },
  { __typename: 'Switch', id: 's2', value: 1, label: 'stairs', parts: [{ value: 1 }, { value: null }] },
];

describe('a field that the planner renames', () => {
  it('keeps 0, an empty text and null', async () => {
    const answer = await graph().query(`{
      readings {
        ... on Meter { value label }
        ... on Switch { value label }
        ... on Note { value label }
      }
    }`);

    expect(answer).toEqual({
      data: {
        readings: [
          { value: 0, label: '' },
          { value: 0, label: '' },
          null,
          { value: null, label: null },
          { value: 4, label: 'cellar' },
          { value: 1, label: 'stairs' },
        ],
      },
    });
  });

  it('keeps empty lists and what lies in lists', async () => {
    const answer = await graph().query(`{
      readings {
        ... on Meter { parts { value } }
        ... on Switch { parts { value } }
        ... on Note { parts { value } }
      }
    }`);

    expect(answer).toEqual({
      data: {
        readings: [
          { parts: [{ value: 0 }] },
          { parts: [] },
          null,
          { parts: null },
          { parts: [] },
          { parts: [{ value: 1 }, { value: null }] },
        ],
      },
    });
  });

  it('is given under the client’s own alias, beside fields of other subgraphs', async () => {
    const answer = await graph().query(`{
      readings {
        ... on Switch { id: label text: label value }
        ... on Meter { text: label value unit }
        __typename
      }
    }`);

    expect(answer.data).toEqual({
      readings: [
        { text: '', value: 0, unit: 'kWh of m1', __typename: 'Meter' },
        { id: '', text: '', value: 0, __typename: 'Switch' },
        null,
        { __typename: 'Note' },
        { text: 'cellar', value: 4, unit: 'kWh of m2', __typename: 'Meter' },
        { id: 'stairs', text: 'stairs', value: 1, __typename: 'Switch' },
      ],
    });
  });

  it('is renamed in lists of lists', async () => {
    const answer = await graph().query('{ matrix { ... on Switch { value } ... on Meter { value unit } } }');

    expect(answer).toEqual({
      data: {
        matrix: [
          [{ value: 0, unit: 'kWh of m1' }, { value: 0 }, {}, { value: 4, unit: 'kWh of m2' }, { value: 1 }],
          [],
        ],
      },
    });
  });

  it('has its own name in the path of an error', async () => {
    graph().failWhen(({ query }) => {
      const { alias, type } = renamedIn(query);
      const error = { message: 'No.', path: ['readings', 0, alias], extensions: { code: 'NOT_FOUND' } };
      return { json: { data: { readings: [{ __typename: type, [alias]: null }] }, errors: [error] } };
    });

    const answer = await graph().query('{ readings { ... on Meter { value } ... on Switch { value } } }');

    expect(answer.data).toEqual({ readings: [{ value: null }] });
    expect(errorsOf(answer)).toEqual([{ path: 'readings.0.value', code: 'NOT_FOUND' }]);
  });
});

/** The name under which the planner asks for one of the two, and the type of which it asks so. */
function renamedIn(query: string): { alias: string; type: string } {
  const [, type = '', alias = ''] = /on (\w+) ?\{[^{}]*?(\w+) ?: ?value/.exec(query) ?? [];
  return { alias, type };
}

describe('an operation that asks nobody', () => {
  it.each([
    ['{ __typename }', { __typename: 'Query' }],
    ['{ readings @skip(if: true) { __typename } }', {}],
    ['{ __typename readings @include(if: false) { __typename } }', { __typename: 'Query' }],
    ['{ kind: __type(name: "Part") { name } }', { kind: { name: 'Part' } }],
    ['{ ... on Query @include(if: false) { readings { __typename } } }', {}],
  ])('is answered: %s', async (query, data) => {
    expect(await graph().query(query)).toEqual({ data });
    expect(countBySubgraph(graph().requests)).toEqual({});
  });

  it('is answered when a variable says so', async () => {
    const query = 'query ($all: Boolean = false) { readings @include(if: $all) { __typename } }';

    expect(await graph().query(query)).toEqual({ data: {} });
    expect(countBySubgraph(graph().requests)).toEqual({});
  });
});

describe('a plan that asks nobody for a field that somebody has', () => {
  const empty = useSmallGraph(
    [
      {
        name: 'readings',
        typeDefs: 'type Query { count: Int } type Mutation { reset: Int }',
        resolvers: { Query: { count: () => 3 } },
      },
    ],
    {
      settings: {
        createPlanner: () => ({
          ready: Promise.resolve(),
          plan: () => Promise.resolve({ kind: 'QueryPlan' }),
          close: () => Promise.resolve(),
        }),
      },
    },
  );

  it.each([
    '{ count }',
    '{ __typename count }',
    '{ ... on Query { number: count @include(if: true) } }',
    'mutation { reset }',
  ])('is a mistake of the engine and never an answer: %s', async (query) => {
    const answer = await empty().query(query);

    expect(answer.data ?? null).toBeNull();
    expect(answer.errors).toHaveLength(1);
  });

  it('is none where the fields are left out', async () => {
    expect(await empty().query('{ __typename count @skip(if: true) }')).toEqual({
      data: { __typename: 'Query' },
    });
  });
});
