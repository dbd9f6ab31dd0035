import { countBySubgraph, representationsTo } from '../support/small-graph';
import { useSmallGraph } from '../support/use-small-graph';

const people = Array.from({ length: 250 }, (_, index) => `person-${index}`);

const graph = useSmallGraph([
  {
    name: 'reviews',
    typeDefs: `
      type Query { reviews: [Review!]! newest: [Review!]! pair: Pair }
      type Pair { one: Review two: Review }
      type Review { text: String author: Person answeredBy: Person }
      type Person @key(fields: "id") { id: ID! }`,
    resolvers: {
      Query: {
        reviews: () => Array.from({ length: 1_000 }, (_, number) => ({ number })),
        newest: () => [{ number: 0 }, { number: 1 }],
        pair: () => ({ one: { number: 3 }, two: { number: 3 } }),
      },
      Review: {
        text: ({ number }) => `Review ${Number(number)}`,
        author: ({ number }) => ({ id: people[Number(number) % 250] }),
        answeredBy: ({ number }) => ({ id: people[Number(number) % 250] }),
      },
    },
  },
  {
    name: 'people',
    typeDefs: 'type Person @key(fields: "id") { id: ID! name(short: Boolean = false): String age: Int }',
    resolvers: {
      Person: { name: ({ id }, { short }) => `${short ? '' : 'Name of '}${String(id)}`, age: () => 40 },
    },
  },
]);

describe('an entity that stands at many places', () => {
  it('is asked about once', async () => {
    const answer = await graph().query('{ reviews { author { name } } }');

    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual({
      reviews: Array.from({ length: 1_000 }, (_, index) => ({
        author: { name: `Name of ${people[index % 250]}` },
      })),
    });
    expect(representationsTo('people', graph().requests).map((asked) => asked.length)).toEqual([250]);
    expect(countBySubgraph(graph().requests)).toEqual({ reviews: 1, people: 1 });
  });

  it('is asked about once by equal fetches at several paths', async () => {
    const answer = await graph().query(
      '{ reviews { author { name } answeredBy { name } } newest { author { name } } }',
    );

    expect(answer.errors).toBeUndefined();
    expect(representationsTo('people', graph().requests).map((asked) => asked.length)).toEqual([250]);
    expect(answer.data?.newest).toEqual([
      { author: { name: 'Name of person-0' } },
      { author: { name: 'Name of person-1' } },
    ]);
  });

  it('is not mixed up with what else is asked about it', async () => {
    const answer = await graph().query(
      '{ pair { one { author { name(short: true) age } answeredBy { age } } two { author { name } } } }',
    );

    expect(answer).toEqual({
      data: {
        pair: {
          one: { author: { name: 'person-3', age: 40 }, answeredBy: { age: 40 } },
          two: { author: { name: 'Name of person-3' } },
        },
      },
    });
  });

  it('has its own variables at each place', async () => {
    const answer = await graph().query(
      `query ($one: Boolean!, $two: Boolean!) {
        pair { one { author { name(short: $one) } } two { author { name(short: $two) } } }
      }`,
      { one: true, two: false },
    );

    expect(answer).toEqual({
      data: {
        pair: { one: { author: { name: 'person-3' } }, two: { author: { name: 'Name of person-3' } } },
      },
    });
  });

  it('is asked about again by the next request', async () => {
    await Promise.all([1, 2].map(() => graph().query('{ newest { author { name } } }')));
    await graph().query('{ newest { author { name } } }');

    expect(countBySubgraph(graph().requests).people).toBeGreaterThanOrEqual(2);
  });
});

describe('an entity below an entity that stands at many places', () => {
  const chain = useSmallGraph([
    {
      name: 'houses',
      typeDefs: 'type Query { houses: [House!]! } type House @key(fields: "id") { id: ID! number: Int }',
      resolvers: { Query: { houses: () => [1, 2, 1, 1].map((number) => ({ id: `h${number}`, number })) } },
    },
    {
      name: 'owners',
      typeDefs: `
        type House @key(fields: "id") { id: ID! owner: Person card: Card }
        type Card { owner: Person }
        type Person @key(fields: "id") { id: ID! }`,
      resolvers: {
        House: { owner: () => ({ id: 'wei' }), card: () => ({}) },
        Card: { owner: () => ({ id: 'lin' }) },
      },
    },
    {
      name: 'people',
      typeDefs:
        'type Person @key(fields: "id") { id: ID! name: String house: House } type House @key(fields: "id") { id: ID! }',
      resolvers: { Person: { name: ({ id }) => String(id).toUpperCase(), house: () => ({ id: 'h2' }) } },
    },
  ]);

  it('is merged at each of them, and shares nothing that one of them changes', async () => {
    const answer = await chain().query(
      '{ houses { number owner { name house { owner { name } } } card { owner { id name } } } }',
    );

    const house = (number: number) => ({
      number,
      owner: { name: 'WEI', house: { owner: { name: 'WEI' } } },
      card: { owner: { id: 'lin', name: 'LIN' } },
    });
    expect(answer).toEqual({ data: { houses: [house(1), house(2), house(1), house(1)] } });
  });
});
