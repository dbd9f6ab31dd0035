import { countBySubgraph, errorsOf } from '../support/small-graph';
import { useSmallGraph } from '../support/use-small-graph';

const graph = useSmallGraph([
  {
    name: 'people',
    typeDefs: `
      type Query {
        person(id: ID!, secret: String @inaccessible): Person
        anybody: Being
        word(of: Mood!): String
        draft: Draft @inaccessible
      }
      interface Being { id: ID! }
      type Person implements Being @key(fields: "number") { id: ID! number: Int! @inaccessible name: String }
      type Ghost implements Being @inaccessible { id: ID! }
      type Draft @inaccessible { text: String }
      enum Mood { GLAD SAD @inaccessible }
      type Box @shareable { size: Int }`,
    resolvers: {
      Query: {
        person: (_root, { id }) => ({ id, number: Number(id), name: 'Wei' }),
        anybody: () => ({ __typename: 'Ghost', id: 'g' }),
        word: (_root, { of }) => `of ${String(of)}`,
      },
      Person: { __resolveReference: ({ number }) => ({ id: String(number), number, name: 'Wei' }) },
    },
  },
  {
    name: 'homes',
    typeDefs: `
      type Person @key(fields: "number") { number: Int! rooms: Int mood: Mood box: Box }
      enum Mood { GLAD SAD @inaccessible }
      type Box @shareable { size: Int }`,
    resolvers: {
      Person: { rooms: ({ number }) => Number(number) * 2, mood: () => 'SAD', box: () => ({ size: 0 }) },
    },
  },
]);

describe('what is inaccessible', () => {
  it('still joins subgraphs', async () => {
    expect(await graph().query('{ person(id: "7") { name rooms } }')).toEqual({
      data: { person: { name: 'Wei', rooms: 14 } },
    });
  });

  it.each([
    '{ person(id: "7") { number } }',
    '{ person(id: "7", secret: "x") { id } }',
    '{ draft { text } }',
    '{ anybody { ... on Ghost { id } } }',
    '{ word(of: SAD) }',
  ])('cannot be asked for: %s', async (query) => {
    const answer = await graph().query(query);

    expect(answer.data).toBeUndefined();
    expect(errorsOf(answer)).toEqual([{ path: '', code: 'GRAPHQL_VALIDATION_FAILED' }]);
    expect(graph().requests).toEqual([]);
  });

  it('is not given as a value', async () => {
    const answer = await graph().query('{ person(id: "7") { name mood } word(of: GLAD) }');

    expect(answer.data).toEqual({ person: { name: 'Wei', mood: null }, word: 'of GLAD' });
    expect(JSON.stringify(answer)).not.toContain('SAD');
  });

  it('is not given as a type', async () => {
    const answer = await graph().query('{ anybody { __typename id } }');

    expect(answer.data).toEqual({ anybody: null });
    expect(JSON.stringify(answer)).not.toContain('Ghost');
  });

  it('is not shown', async () => {
    const answer = await graph().query(`{
      __schema { types { name fields { name args { name } } enumValues { name } possibleTypes { name } } }
      ghost: __type(name: "Ghost") { name }
    }`);

    expect(answer.errors).toBeUndefined();
    expect(answer.data?.ghost).toBeNull();
    expect(JSON.stringify(answer.data)).not.toMatch(/"(number|secret|draft|Draft|Ghost|SAD)"|join__|link__/);
  });
});

describe('introspection', () => {
  it('stands beside data in the client’s order', async () => {
    const answer = await graph().query(
      `query ($type: String!) {
      first: __type(name: "Mood") { name enumValues { name } }
      person(id: "3") { __typename id rooms }
      __typename
      __schema { queryType { name } mutationType { name } }
      second: __type(name: $type) { kind fields { name type { name } } }
    }`,
      { type: 'Box' },
    );

    expect(JSON.stringify(answer)).toBe(
      JSON.stringify({
        data: {
          first: { name: 'Mood', enumValues: [{ name: 'GLAD' }] },
          person: { __typename: 'Person', id: '3', rooms: 6 },
          __typename: 'Query',
          __schema: { queryType: { name: 'Query' }, mutationType: null },
          second: { kind: 'OBJECT', fields: [{ name: 'size', type: { name: 'Int' } }] },
        },
      }),
    );
  });

  it('stands in fragments and under conditions', async () => {
    const answer = await graph().query(
      `query ($yes: Boolean!, $no: Boolean!) {
        ...Both
        __schema @include(if: $no) { queryType { name } }
        kind: __type(name: "Person") @include(if: $yes) { kind }
      }
      fragment Both on Query { person(id: "3") { name } __type(name: "Box") { name ... @skip(if: $yes) { kind } } }`,
      { yes: true, no: false },
    );

    expect(answer).toEqual({
      data: { person: { name: 'Wei' }, __type: { name: 'Box' }, kind: { kind: 'OBJECT' } },
    });
  });

  it('alone asks nobody', async () => {
    expect(await graph().query('{ __schema { queryType { name } } }')).toEqual({
      data: { __schema: { queryType: { name: 'Query' } } },
    });
    expect(countBySubgraph(graph().requests)).toEqual({});
  });
});
