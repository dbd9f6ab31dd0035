import { GraphQLError } from 'graphql';
import { errorsOf, representationsTo } from '../support/small-graph';
import { useSmallGraph } from '../support/use-small-graph';

/** A bench of 40 kg that costs 5; its shipping is computed from both, by another subgraph. */
const bench = {
  __typename: 'Product',
  upc: 'bench',
  name: 'Bench',
  price: 5,
  weight: 40,
  maker: { id: 'm1', name: 'Joiners' },
  size: { width: 120, height: 45 },
};
const lamp = { ...bench, upc: 'lamp', name: 'Lamp', price: 9, weight: 2, size: { width: 10, height: 300 } };
const products = [bench, lamp];

const graph = useSmallGraph([
  {
    name: 'catalogue',
    typeDefs: `
      type Query { product(upc: ID!): Product items: [Item!]! }
      type Mutation { rename(upc: ID!, name: String!): Product }
      interface Item { upc: ID! price: Int weight: Int }
      type Product implements Item @key(fields: "upc") {
        upc: ID! name: String price: Int weight: Int size: Size maker: Maker
        related: [Product!]! broken: Int
      }
      type Maker @key(fields: "id") { id: ID! name: String }
      type Size { width: Int height: Int }`,
    resolvers: {
      Query: {
        product: (_root, { upc }) => products.find((product) => product.upc === upc) ?? null,
        items: () => products,
      },
      Mutation: { rename: (_root, { name }) => ({ ...bench, name }) },
      Product: {
        related: ({ upc }) => products.filter((product) => product.upc !== upc),
        broken: () => {
          throw new GraphQLError('There is none.', { extensions: { code: 'NOT_FOUND' } });
        },
        __resolveReference: ({ upc }) => products.find((product) => product.upc === upc) ?? null,
      },
    },
  },
  {
    name: 'shipping',
    typeDefs: `
      type Product @key(fields: "upc") {
        upc: ID!
        price: Int @external
        weight: Int @external
        size: Size @external
        shipping: Int @requires(fields: "price weight")
        volume: Int @requires(fields: "size { width height }")
      }
      type Size { width: Int @external height: Int @external }
      type Maker @key(fields: "id") { id: ID! rating: Int }`,
    resolvers: {
      Product: {
        shipping: ({ price, weight }: { price: number; weight: number }) => price * 1000 + weight,
        volume: ({ size }: { size: { width: number; height: number } }) => size.width * 1000 + size.height,
      },
      Maker: { rating: ({ id }) => (id === 'm1' ? 4 : null) },
    },
  },
]);

describe('an alias that is the name of a required field', () => {
  it('does not change what is computed from that field', async () => {
    const answer = await graph().query('{ product(upc: "bench") { price: weight shipping } }');

    expect(answer).toEqual({ data: { product: { price: 40, shipping: 5040 } } });
    expect(representationsTo('shipping', graph().requests)).toEqual([
      [{ __typename: 'Product', upc: 'bench', price: 5, weight: 40 }],
    ]);
  });

  it('does not when both names are swapped', async () => {
    const answer = await graph().query('{ product(upc: "bench") { price: weight weight: price shipping } }');

    expect(answer).toEqual({ data: { product: { price: 40, weight: 5, shipping: 5040 } } });
  });

  it('does not when it stands for a field of another type', async () => {
    const answer = await graph().query(
      '{ product(upc: "bench") { price: name weight: related { name shipping } shipping } }',
    );

    expect(answer).toEqual({
      data: { product: { price: 'Bench', weight: [{ name: 'Lamp', shipping: 9002 }], shipping: 5040 } },
    });
  });

  it('does not below a required object', async () => {
    const answer = await graph().query(
      '{ product(upc: "bench") { size { width: height height: width } volume } }',
    );

    expect(answer).toEqual({ data: { product: { size: { width: 45, height: 120 }, volume: 120045 } } });
  });

  it('does not when it stands for another object', async () => {
    const answer = await graph().query(
      '{ product(upc: "bench") { size: maker { rating width: name } volume } }',
    );

    expect(answer).toEqual({ data: { product: { size: { rating: 4, width: 'Joiners' }, volume: 120045 } } });
  });

  it('does not in named and inline fragments', async () => {
    const answer = await graph().query(`
      query { product(upc: "bench") { ...Disguised ... on Product { weight: price } ... { shipping } } }
      fragment Disguised on Product { price: weight related { ...Deeper } }
      fragment Deeper on Product { price: weight shipping }`);

    expect(answer).toEqual({
      data: {
        product: { price: 40, related: [{ price: 2, shipping: 9002 }], weight: 5, shipping: 5040 },
      },
    });
  });

  it('does not on an interface', async () => {
    const answer = await graph().query(
      '{ items { price: weight ... on Item { weight: price } ... on Product { shipping } } }',
    );

    expect(answer).toEqual({
      data: {
        items: [
          { price: 40, weight: 5, shipping: 5040 },
          { price: 2, weight: 9, shipping: 9002 },
        ],
      },
    });
  });

  it('does not in the answer to a mutation', async () => {
    const answer = await graph().query(
      'mutation { price: rename(upc: "bench", name: "Seat") { price: name shipping } }',
    );

    expect(answer).toEqual({ data: { price: { price: 'Seat', shipping: 5040 } } });
  });
});

describe('an alias that is the name of a key', () => {
  it('does not change which entity is meant', async () => {
    const answer = await graph().query('{ product(upc: "bench") { upc: name shipping } }');

    expect(answer).toEqual({ data: { product: { upc: 'Bench', shipping: 5040 } } });
  });

  it('does not in the middle of a path', async () => {
    const answer = await graph().query(
      '{ upc: product(upc: "bench") { upc: related { upc: maker { id: name rating } shipping } shipping } }',
    );

    expect(answer).toEqual({
      data: {
        upc: { upc: [{ upc: { id: 'Joiners', rating: 4 }, shipping: 9002 }], shipping: 5040 },
      },
    });
  });

  it('does not when it is __typename', async () => {
    const answer = await graph().query(
      '{ product(upc: "bench") { __typename: name type: __typename shipping } items { __typename: upc ... on Product { shipping } } }',
    );

    expect(answer).toEqual({
      data: {
        product: { __typename: 'Bench', type: 'Product', shipping: 5040 },
        items: [
          { __typename: 'bench', shipping: 5040 },
          { __typename: 'lamp', shipping: 9002 },
        ],
      },
    });
  });

  it('stands in the path of an error', async () => {
    const answer = await graph().query('{ upc: product(upc: "bench") { price: broken shipping } }');

    expect(answer.data).toEqual({ upc: { price: null, shipping: 5040 } });
    expect(errorsOf(answer)).toEqual([{ path: 'upc.price', code: 'NOT_FOUND' }]);
  });
});

describe('an alias that the engine uses itself', () => {
  it('remains free for the client', async () => {
    const query = '{ product(upc: "bench") { price: weight upc: name shipping } }';
    await graph().query(query);
    const used = [...(graph().requests[0]?.query ?? '').matchAll(/(\w+) ?: ?(weight|name)\b/g)].map(
      ([, alias]) => alias,
    );
    const own = used.map((alias, index) => `${alias}: ${index === 0 ? 'price' : 'weight'}`).join(' ');

    const answer = await graph().query(
      `{ product(upc: "bench") { ${own} price: name upc: weight shipping } }`,
    );

    expect(used).toHaveLength(2);
    expect(answer).toEqual({
      data: {
        product: { [used[0] ?? '']: 5, [used[1] ?? '']: 40, price: 'Bench', upc: 40, shipping: 5040 },
      },
    });
  });

  it.each(['_', '__', '___', '_0', '__0', 'name__alias_0', 'price__alias_0', 'representations', '_entities'])(
    'is escaped: %s',
    async (alias) => {
      const answer = await graph().query(
        `{ product(upc: "bench") { ${alias}: name price: weight ${alias}price: upc shipping } }`,
      );

      expect(answer).toEqual({
        data: { product: { [alias]: 'Bench', price: 40, [`${alias}price`]: 'bench', shipping: 5040 } },
      });
    },
  );
});

describe('one field under several aliases', () => {
  it('is given under each', async () => {
    const answer = await graph().query(
      '{ product(upc: "bench") { shipping one: shipping upc: shipping price: shipping weight: upc } }',
    );

    expect(answer).toEqual({
      data: { product: { shipping: 5040, one: 5040, upc: 5040, price: 5040, weight: 'bench' } },
    });
  });
});
