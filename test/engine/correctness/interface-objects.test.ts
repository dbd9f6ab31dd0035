import { GraphQLError } from 'graphql';
import { errorsOf, representationsTo } from '../support/small-graph';
import { useSmallGraph } from '../support/use-small-graph';

const media = [
  { __typename: 'Book', id: '1', title: 'Drains', pages: 90 },
  { __typename: 'Film', id: '2', title: 'Yards', minutes: 12 },
];
const mediumOf = (id: unknown) => media.find((medium) => medium.id === id) ?? null;

/** Two subgraphs know every medium only as Medium; which kind it is, the library alone can say. */
const graph = useSmallGraph([
  {
    name: 'library',
    typeDefs: `
      type Query { media: [Medium!]! book: Book }
      interface Medium @key(fields: "id") { id: ID! title: String }
      type Book implements Medium @key(fields: "id") { id: ID! title: String pages: Int }
      type Film implements Medium @key(fields: "id") { id: ID! title: String minutes: Int }`,
    resolvers: {
      Query: { media: () => media, book: () => media[0] },
      Medium: { __resolveReference: ({ id }) => mediumOf(id) },
      Book: { __resolveReference: ({ id }) => mediumOf(id) },
      Film: { __resolveReference: ({ id }) => mediumOf(id) },
    },
  },
  {
    name: 'reviews',
    typeDefs: `
      type Query { reviewed: [Medium] best: Medium }
      type Medium @interfaceObject @key(fields: "id") {
        id: ID! stars(outOf: Int = 5): Int reviews: [Review] title: String @external summary: String @requires(fields: "title")
      }
      type Review { text: String of: Medium }`,
    resolvers: {
      Query: { reviewed: () => [{ id: '2' }, null, { id: '1' }], best: () => ({ id: '9' }) },
      Medium: {
        stars: ({ id }, { outOf }) => Number(id) * Number(outOf),
        reviews: ({ id }) => [{ text: `Of ${String(id)}`, of: { id: id === '1' ? '2' : '1' } }],
        summary: ({ title }) => `About ${String(title)}`,
      },
    },
  },
  {
    name: 'loans',
    typeDefs: `
      type Medium @interfaceObject @key(fields: "id") { id: ID! lent: Int borrower: String }`,
    resolvers: {
      Medium: {
        lent: () => 0,
        borrower: ({ id }) => {
          if (id === '2') throw new GraphQLError('No.', { extensions: { code: 'NOT_FOUND' } });
          return '';
        },
      },
    },
  },
]);

describe('a field that a subgraph adds to an interface', () => {
  it('is given for each of its types', async () => {
    expect(await graph().query('{ media { title stars lent } }')).toEqual({
      data: {
        media: [
          { title: 'Drains', stars: 5, lent: 0 },
          { title: 'Yards', stars: 10, lent: 0 },
        ],
      },
    });
    expect(representationsTo('reviews', graph().requests)).toEqual([
      [
        { __typename: 'Medium', id: '1' },
        { __typename: 'Medium', id: '2' },
      ],
    ]);
  });

  it('is given on one type alone', async () => {
    expect(
      await graph().query('{ book { stars(outOf: 10) lent __typename } media { ... on Film { stars } } }'),
    ).toEqual({
      data: { book: { stars: 10, lent: 0, __typename: 'Book' }, media: [{}, { stars: 10 }] },
    });
  });

  it('may require a field of the interface', async () => {
    expect(await graph().query('{ media { title: id summary ... on Book { own: summary } } }')).toEqual({
      data: {
        media: [
          { title: '1', summary: 'About Drains', own: 'About Drains' },
          { title: '2', summary: 'About Yards' },
        ],
      },
    });
  });

  it('leads on to other media', async () => {
    expect(
      await graph().query(
        '{ book { reviews { text of { title __typename ... on Film { minutes lent } } } } }',
      ),
    ).toEqual({
      data: {
        book: {
          reviews: [{ text: 'Of 1', of: { title: 'Yards', __typename: 'Film', minutes: 12, lent: 0 } }],
        },
      },
    });
  });

  it('leaves the type that is known already', async () => {
    // The planner asks for `__typename` where the subgraph knows no other name than that of the interface.
    expect(
      await graph().query('{ media { ... on Film { reviews { text } __typename } ... on Book { stars } } }'),
    ).toEqual({
      data: { media: [{ stars: 5 }, { reviews: [{ text: 'Of 2' }], __typename: 'Film' }] },
    });
  });

  it('has the client’s path when it fails', async () => {
    const answer = await graph().query('{ all: media { who: borrower } }');

    expect(answer.data).toEqual({ all: [{ who: '' }, { who: null }] });
    expect(errorsOf(answer)).toEqual([{ path: 'all.1.who', code: 'NOT_FOUND' }]);
  });
});

describe('an object whose subgraph knows only the interface', () => {
  it('gets its type from the subgraph that knows it', async () => {
    expect(
      await graph().query(
        '{ reviewed { __typename id stars ... on Book { pages } ... on Film { minutes __typename lent } } }',
      ),
    ).toEqual({
      data: {
        reviewed: [
          { __typename: 'Film', id: '2', stars: 10, minutes: 12, lent: 0 },
          null,
          { __typename: 'Book', id: '1', stars: 5, pages: 90 },
        ],
      },
    });
  });

  it('does not need its type for fields of the interface', async () => {
    expect(await graph().query('{ reviewed { id stars lent } }')).toEqual({
      data: { reviewed: [{ id: '2', stars: 10, lent: 0 }, null, { id: '1', stars: 5, lent: 0 }] },
    });
  });

  it('does not need its type within one subgraph', async () => {
    expect(await graph().query('{ reviewed { number: id stars reviews { text } } }')).toEqual({
      data: {
        reviewed: [
          { number: '2', stars: 10, reviews: [{ text: 'Of 2' }] },
          null,
          { number: '1', stars: 5, reviews: [{ text: 'Of 1' }] },
        ],
      },
    });
  });

  it('does not need its type on the way to objects that do', async () => {
    expect(
      await graph().query('{ reviewed { reviews { of { title ... on Film { minutes } __typename } } } }'),
    ).toEqual({
      data: {
        reviewed: [
          { reviews: [{ of: { title: 'Drains', __typename: 'Book' } }] },
          null,
          { reviews: [{ of: { title: 'Yards', minutes: 12, __typename: 'Film' } }] },
        ],
      },
    });
  });

  it('is null when nobody knows its type', async () => {
    const answer = await graph().query('{ best { __typename id stars } }');

    expect(answer.data).toEqual({ best: null });
  });
});
