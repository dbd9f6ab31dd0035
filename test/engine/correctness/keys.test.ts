import { countBySubgraph, errorsOf, representationsTo } from '../support/small-graph';
import { useSmallGraph } from '../support/use-small-graph';

describe('of several keys', () => {
  const graph = useSmallGraph([
    {
      name: 'catalogue',
      typeDefs: `
        type Query { product: Product }
        type Product @key(fields: "sku") @key(fields: "upc") { sku: ID! upc: ID! name: String weight: Int }`,
      resolvers: {
        Query: { product: () => ({ sku: 's1', upc: 'u1', name: 'Bench' }) },
        Product: { weight: () => 40 },
      },
    },
    {
      name: 'stock',
      typeDefs: `
        type Query { scarce: Product }
        type Product @key(fields: "sku", resolvable: false) @key(fields: "upc") {
          sku: ID! upc: ID! pieces: Int weight: Int @external load: Int @requires(fields: "weight")
        }`,
      resolvers: {
        Query: { scarce: () => ({ sku: 's1', upc: 'u1' }) },
        Product: {
          __resolveReference: ({ upc, weight }) => (upc === 'u1' ? { sku: 's1', upc, weight } : null),
          pieces: () => 12,
          load: ({ weight }) => Number(weight) * 12,
        },
      },
    },
  ]);

  it('one that the subgraph can resolve is sent', async () => {
    expect(await graph().query('{ product { name pieces } }')).toEqual({
      data: { product: { name: 'Bench', pieces: 12 } },
    });
    expect(representationsTo('stock', graph().requests)).toEqual([[{ __typename: 'Product', upc: 'u1' }]]);
  });

  it('one that it can resolve is sent when it comes back to the subgraph that began', async () => {
    expect(await graph().query('{ scarce { pieces load } }')).toEqual({
      data: { scarce: { pieces: 12, load: 480 } },
    });
    expect(representationsTo('stock', graph().requests)).toEqual([
      [{ __typename: 'Product', upc: 'u1', weight: 40 }],
    ]);
  });

  it('one that cannot be resolved is still given to the client', async () => {
    expect(await graph().query('{ product { sku upc pieces } }')).toEqual({
      data: { product: { sku: 's1', upc: 'u1', pieces: 12 } },
    });
  });
});

describe('a key of several fields', () => {
  const owners = [
    { houseNumber: 0, part: { code: '', isGround: false }, name: 'Wei' },
    { houseNumber: 7, part: { code: 'b', isGround: true }, name: 'Lin' },
  ];
  const graph = useSmallGraph([
    {
      name: 'register',
      typeDefs: `
        type Query { flats: [Flat!]! }
        type Flat @key(fields: "houseNumber part { code isGround }") { houseNumber: Int! part: Part! }
        type Part @shareable { code: String! isGround: Boolean! }`,
      resolvers: { Query: { flats: () => owners.map(({ houseNumber, part }) => ({ houseNumber, part })) } },
    },
    {
      name: 'owners',
      typeDefs: `
        type Flat @key(fields: "houseNumber part { code isGround }") {
          houseNumber: Int! part: Part! owner: String
        }
        type Part @shareable { code: String! isGround: Boolean! }`,
      resolvers: {
        Flat: {
          owner: ({
            houseNumber,
            part,
          }: {
            houseNumber: number;
            part: { code: string; isGround: boolean };
          }) =>
            owners.find(
              (known) =>
                known.houseNumber === houseNumber &&
                known.part.code === part.code &&
                known.part.isGround === part.isGround,
            )?.name ?? null,
        },
      },
    },
  ]);

  it('keeps 0, an empty text and false', async () => {
    expect(await graph().query('{ flats { owner } }')).toEqual({
      data: { flats: [{ owner: 'Wei' }, { owner: 'Lin' }] },
    });
    expect(representationsTo('owners', graph().requests)).toEqual([
      [
        { __typename: 'Flat', houseNumber: 0, part: { code: '', isGround: false } },
        { __typename: 'Flat', houseNumber: 7, part: { code: 'b', isGround: true } },
      ],
    ]);
  });

  it('is sent whole when the client asks for a part of it', async () => {
    expect(await graph().query('{ flats { part { isGround } owner } }')).toEqual({
      data: {
        flats: [
          { part: { isGround: false }, owner: 'Wei' },
          { part: { isGround: true }, owner: 'Lin' },
        ],
      },
    });
  });
});

describe('an entity known by other keys in each subgraph', () => {
  const graph = useSmallGraph([
    {
      name: 'one',
      typeDefs: 'type Query { person: Person } type Person @key(fields: "id") { id: ID! }',
      resolvers: { Query: { person: () => ({ id: 'p1' }) } },
    },
    {
      name: 'two',
      typeDefs:
        'type Person @key(fields: "id") @key(fields: "email") { id: ID! email: String! nickname: String }',
      resolvers: {
        Person: { email: ({ id }) => `${String(id)}@courtyard`, nickname: () => 'Old Wei' },
      },
    },
    {
      name: 'three',
      typeDefs: 'type Person @key(fields: "email") { email: String! letters: [String!] }',
      resolvers: { Person: { letters: ({ email }) => [`to ${String(email)}`] } },
    },
  ]);

  it('is followed from key to key', async () => {
    expect(await graph().query('{ person { letters } }')).toEqual({
      data: { person: { letters: ['to p1@courtyard'] } },
    });
    expect(countBySubgraph(graph().requests)).toEqual({ one: 1, two: 1, three: 1 });
  });

  it('is not followed further when a subgraph on the way does not know it', async () => {
    graph().failWhen(({ subgraph }) =>
      subgraph === 'two' ? { json: { data: { _entities: [null] } } } : undefined,
    );

    const answer = await graph().query('{ person { id letters } }');

    expect(answer).toEqual({ data: { person: { id: 'p1', letters: null } } });
    expect(countBySubgraph(graph().requests)).toEqual({ one: 1, two: 1 });
  });

  it('is not followed further when a subgraph on the way fails, which is told once', async () => {
    graph().failWhen(({ subgraph }) => (subgraph === 'two' ? 'connection reset' : undefined));

    const answer = await graph().query('{ person { id letters } }');

    expect(answer.data).toEqual({ person: { id: 'p1', letters: null } });
    expect(errorsOf(answer).map(({ code }) => code)).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect(countBySubgraph(graph().requests)).not.toHaveProperty('three');
  });
});
