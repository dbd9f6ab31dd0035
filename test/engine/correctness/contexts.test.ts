import { errorsOf, representationsTo } from '../support/small-graph';
import { useSmallGraph } from '../support/use-small-graph';

const graph = useSmallGraph([
  {
    name: 'shop',
    typeDefs: `
      type Query { customers: [Customer!]! customer(id: ID!): Customer guest: Guest }
      type Customer @key(fields: "id") @context(name: "buyer") {
        id: ID! currency: String tier: Tier! basket: Basket twin: Basket
      }
      type Guest @context(name: "buyer") { currency: String tier: Tier! basket: Basket }
      type Tier @shareable { level: Int }
      type Basket { product: Product gifts: [Product]! }
      type Product @key(fields: "upc") {
        upc: ID!
        price(currency: String @fromContext(field: "$buyer { currency }")): String
        rebate(level: Int @fromContext(field: "$buyer { tier { level } }"), plus: Int = 1): Int
      }`,
    resolvers: {
      Query: {
        customers: () => ['wei', 'lin', 'wei', 'ann'].map(customer),
        customer: (_root, { id }) => customer(String(id)),
        guest: () => ({ currency: '', tier: { level: 0 }, basket: {} }),
      },
      Customer: { __resolveReference: ({ id }) => customer(String(id)) },
      Basket: { product: () => ({ upc: 'b1' }), gifts: () => [{ upc: 'b1' }, null, { upc: 'b2' }] },
      Product: {
        price: ({ upc }, { currency }) => `${String(upc)} in ${JSON.stringify(currency)}`,
        rebate: (_product, { level, plus }) => Number(level) * 10 + Number(plus),
      },
    },
  },
  {
    name: 'names',
    typeDefs: 'type Product @key(fields: "upc") { upc: ID! name: String }',
    resolvers: { Product: { name: ({ upc }) => `Name of ${String(upc)}` } },
  },
]);

function customer(id: string) {
  const currencies: Readonly<Record<string, string | null>> = { wei: 'CNY', lin: 'USD' };
  return { id, currency: currencies[id] ?? null, tier: { level: id.length }, basket: {}, twin: {} };
}

describe('a value from the context of a field', () => {
  it('is that of the object around it', async () => {
    expect(await graph().query('{ customer(id: "lin") { basket { product { price name } } } }')).toEqual({
      data: { customer: { basket: { product: { price: 'b1 in "USD"', name: 'Name of b1' } } } },
    });
  });

  it('is each customer’s own, though the entity is the same', async () => {
    const answer = await graph().query('{ customers { id basket { product { upc price } } } }');

    expect(answer).toEqual({
      data: {
        customers: [
          { id: 'wei', basket: { product: { upc: 'b1', price: 'b1 in "CNY"' } } },
          { id: 'lin', basket: { product: { upc: 'b1', price: 'b1 in "USD"' } } },
          { id: 'wei', basket: { product: { upc: 'b1', price: 'b1 in "CNY"' } } },
          { id: 'ann', basket: { product: { upc: 'b1', price: 'b1 in null' } } },
        ],
      },
    });
    const sent = representationsTo('shop', graph().requests).flat();
    expect(sent.length).toBeLessThanOrEqual(3);
  });

  it('may lie deeper, and stand beside other arguments', async () => {
    const answer = await graph().query(
      '{ guest { basket { gifts { rebate(plus: 3) plain: rebate price } } } customer(id: "wei") { twin { product { rebate } } } }',
    );

    expect(answer).toEqual({
      data: {
        guest: {
          basket: {
            gifts: [
              { rebate: 3, plain: 1, price: 'b1 in ""' },
              null,
              { rebate: 3, plain: 1, price: 'b2 in ""' },
            ],
          },
        },
        customer: { twin: { product: { rebate: 31 } } },
      },
    });
  });

  it('is not what a client calls so', async () => {
    const answer = await graph().query(
      '{ customer(id: "wei") { currency: id tier: basket { product { price rebate } } } }',
    );

    expect(answer).toEqual({
      data: { customer: { currency: 'wei', tier: { product: { price: 'b1 in "CNY"', rebate: 31 } } } },
    });
  });

  it('cannot be given by a client', async () => {
    const answer = await graph().query(
      '{ customer(id: "wei") { basket { product { price(currency: "GBP") } } } }',
    );

    expect(answer.data).toBeUndefined();
    expect(errorsOf(answer)).toEqual([{ path: '', code: 'GRAPHQL_VALIDATION_FAILED' }]);
  });
});
