import { countBySubgraph, errorsOf } from '../support/small-graph';
import { useSmallGraph } from '../support/use-small-graph';

const book = { __typename: 'Book', id: 'b1', title: 'Drains', pages: 90 };
const film = { __typename: 'Film', id: 'f1', title: 'Yards', minutes: 12 };
const map = { __typename: 'Map', title: 'Streets', scale: 500 };

const graph = useSmallGraph([
  {
    name: 'library',
    typeDefs: `
      type Query { media: [Medium]! things: [Thing!] shelf: Shelf grade: Grade grades(of: [Level!]): [Grade] }
      interface Medium { title: String }
      interface Kept implements Medium { id: ID! title: String }
      union Thing = Book | Map
      type Shelf { first: Thing media: [Kept!]! }
      type Book implements Medium & Kept @key(fields: "id") { id: ID! title: String pages: Int similar: [Medium!] }
      type Film implements Medium & Kept @key(fields: "id") { id: ID! title: String minutes: Int }
      type Map implements Medium { title: String scale: Int }
      enum Grade { GOOD FAIR }
      enum Level { LOW HIGH }`,
    resolvers: {
      Query: {
        media: () => [book, film, null, map],
        things: () => [map, book],
        shelf: () => ({ first: book, media: [film, book] }),
        grade: () => 'FAIR',
        grades: (_root, { of }) => (of as string[]).map((level) => (level === 'LOW' ? 'FAIR' : 'GOOD')),
      },
      Book: { similar: () => [film, map], __resolveReference: () => book },
      Film: { __resolveReference: () => film },
    },
  },
  {
    name: 'loans',
    typeDefs: `
      type Query { loaned: Loanable worst: Grade news: [Loanable] }
      union Loanable = Book | Film
      union Thing = Book | Film
      type Book @key(fields: "id") { id: ID! lent: Int condition: Grade alike: Thing }
      type Film @key(fields: "id") { id: ID! lent: Int condition: Grade }
      enum Grade { GOOD FAIR TORN }`,
    resolvers: {
      Query: { loaned: () => ({ __typename: 'Film', id: 'f1' }), worst: () => 'TORN', news: () => [null] },
      Book: { lent: () => 0, condition: () => 'TORN', alike: () => ({ __typename: 'Film', id: 'f1' }) },
      Film: { lent: () => 7, condition: () => 'GOOD' },
    },
  },
]);

describe('an interface', () => {
  it('gives each type what fragments ask of it', async () => {
    const answer = await graph().query(`
      { media { title ... on Book { pages lent } ...Film ... on Kept { id } ... on Medium { again: title } } }
      fragment Film on Film { minutes condition }`);

    expect(answer).toEqual({
      data: {
        media: [
          { title: 'Drains', pages: 90, lent: 0, id: 'b1', again: 'Drains' },
          { title: 'Yards', minutes: 12, condition: 'GOOD', id: 'f1', again: 'Yards' },
          null,
          { title: 'Streets', again: 'Streets' },
        ],
      },
    });
    expect(countBySubgraph(graph().requests)).toEqual({ library: 1, loans: expect.any(Number) as number });
  });

  it('may be asked through interfaces that other types do not have', async () => {
    expect(await graph().query('{ media { ... on Kept { ... on Book { pages } title } } }')).toEqual({
      data: { media: [{ pages: 90, title: 'Drains' }, { title: 'Yards' }, null, {}] },
    });
  });

  it('is followed to fields of other subgraphs below it', async () => {
    expect(
      await graph().query(
        '{ shelf { media { id ... on Book { similar { title ... on Film { lent } } } } } }',
      ),
    ).toEqual({
      data: {
        shelf: {
          media: [{ id: 'f1' }, { id: 'b1', similar: [{ title: 'Yards', lent: 7 }, { title: 'Streets' }] }],
        },
      },
    });
  });
});

describe('__typename', () => {
  it('is that of the object at every place', async () => {
    const answer = await graph().query(`{
      __typename
      media { __typename kind: __typename ... on Kept { __typename } }
      things { __typename ... on Book { alike { __typename } } }
      shelf { __typename first { type: __typename } media { __typename } }
      loaned { __typename }
    }`);

    expect(answer).toEqual({
      data: {
        __typename: 'Query',
        media: [
          { __typename: 'Book', kind: 'Book' },
          { __typename: 'Film', kind: 'Film' },
          null,
          { __typename: 'Map', kind: 'Map' },
        ],
        things: [{ __typename: 'Map' }, { __typename: 'Book', alike: { __typename: 'Film' } }],
        shelf: {
          __typename: 'Shelf',
          first: { type: 'Book' },
          media: [{ __typename: 'Film' }, { __typename: 'Book' }],
        },
        loaned: { __typename: 'Film' },
      },
    });
  });

  it('is not given where it was not asked', async () => {
    expect(await graph().query('{ things { ... on Map { scale } ... on Book { lent } } }')).toEqual({
      data: { things: [{ scale: 500 }, { lent: 0 }] },
    });
  });

  it('is not given when a condition leaves it out', async () => {
    const query =
      'query ($type: Boolean!) { things { __typename @include(if: $type) ... on Book { lent } } }';

    expect(await graph().query(query, { type: false })).toEqual({ data: { things: [{}, { lent: 0 }] } });
  });
});

describe('a union whose members differ between subgraphs', () => {
  it('may be asked for members that the subgraph does not know', async () => {
    expect(await graph().query('{ things { ... on Film { minutes } ... on Map { scale } } }')).toEqual({
      data: { things: [{ scale: 500 }, {}] },
    });
  });

  it('gives members that only another subgraph knows', async () => {
    expect(
      await graph().query(
        '{ things { ... on Book { alike { ... on Film { minutes lent } ... on Map { scale } } } } }',
      ),
    ).toEqual({ data: { things: [{}, { alike: { minutes: 12, lent: 7 } }] } });
  });

  it('may be asked only for members that never come', async () => {
    expect(await graph().query('{ shelf { first { ... on Film { minutes } } } }')).toEqual({
      data: { shelf: { first: {} } },
    });
  });
});

describe('an enum whose values differ between subgraphs', () => {
  it('gives the values of each', async () => {
    expect(await graph().query('{ grade worst media { ... on Book { condition } } }')).toEqual({
      data: { grade: 'FAIR', worst: 'TORN', media: [{ condition: 'TORN' }, {}, null, {}] },
    });
  });

  it('gives no value that none of them knows', async () => {
    graph().failWhen(() => ({ json: { data: { grade: 'AWFUL', worst: 'toString' } } }));

    const answer = await graph().query('{ grade }');

    expect(answer.data).toEqual({ grade: null });
    expect(errorsOf(answer).map(({ path }) => path)).toEqual(['grade']);
  });

  it('is taken as a literal and as a variable', async () => {
    const query = 'query ($of: [Level!]) { grades(of: $of) other: grades(of: [HIGH]) one: grades(of: LOW) }';

    expect(await graph().query(query, { of: ['LOW', 'HIGH'] })).toEqual({
      data: { grades: ['FAIR', 'GOOD'], other: ['GOOD'], one: ['FAIR'] },
    });
  });
});
