import { representationsTo } from '../support/small-graph';
import { useSmallGraph } from '../support/use-small-graph';

const rates: Readonly<Record<string, number>> = { USD: 7, EUR: 8, GBP: 9, CNY: 1 };

const graph = useSmallGraph([
  {
    name: 'prices',
    typeDefs: `
      type Query { bench: Product benches: [Product!]! }
      enum Unit { CM MM }
      input Terms { days: Int! partners: [String!] }
      type Product @key(fields: "upc") {
        upc: ID!
        price(currency: String = "CNY"): Int
        offer(terms: Terms!): String
        size: Size
      }
      type Size { width(unit: Unit! = MM): Int }`,
    resolvers: {
      Query: { bench: () => ({ upc: 'b1' }), benches: () => ['b1', 'b2', 'b1'].map((upc) => ({ upc })) },
      Product: {
        price: ({ upc }, { currency }) => (rates[String(currency)] ?? 0) * 100 + Number(String(upc).slice(1)),
        offer: (_product, { terms }) => JSON.stringify(terms),
        size: () => ({}),
      },
      Size: { width: (_size, { unit }) => (unit === 'CM' ? 12 : 120) },
    },
  },
  {
    name: 'customs',
    typeDefs: `
      enum Unit { CM MM }
      input Terms { days: Int! partners: [String!] }
      type Product @key(fields: "upc") {
        upc: ID!
        price(currency: String = "CNY"): Int @external
        offer(terms: Terms!): String @external
        size: Size @external
        duty: String @requires(fields: "price(currency: \\"USD\\")")
        tax: String @requires(fields: "price(currency: \\"EUR\\")")
        fee: String @requires(fields: "price")
        contract: String @requires(fields: "offer(terms: { days: 3, partners: [\\"a\\", \\"b\\"] })")
        crate: String @requires(fields: "size { width(unit: CM) }")
      }
      type Size { width(unit: Unit! = MM): Int @external }`,
    resolvers: {
      Product: {
        duty: ({ price }) => `duty on ${String(price)}`,
        tax: ({ price }) => `tax on ${String(price)}`,
        fee: ({ price }) => `fee on ${String(price)}`,
        contract: ({ offer }) => `contract on ${String(offer)}`,
        crate: ({ size }) => `crate of ${String((size as { width: number } | null)?.width)}`,
      },
    },
  },
]);

describe('a required field with an argument', () => {
  it('is asked with it', async () => {
    const answer = await graph().query('{ bench { duty } }');

    expect(answer).toEqual({ data: { bench: { duty: 'duty on 701' } } });
    expect(representationsTo('customs', graph().requests)).toEqual([
      [{ __typename: 'Product', upc: 'b1', price: 701 }],
    ]);
  });

  it('gives each that requires it its own', async () => {
    const answer = await graph().query('{ bench { duty tax fee } }');

    expect(answer).toEqual({
      data: { bench: { duty: 'duty on 701', tax: 'tax on 801', fee: 'fee on 101' } },
    });
  });

  it('is not mixed up with what the client asks', async () => {
    const answer = await graph().query(
      '{ bench { price(currency: "GBP") duty cny: price usd: price(currency: "USD") tax fee } }',
    );

    expect(answer).toEqual({
      data: {
        bench: {
          price: 901,
          duty: 'duty on 701',
          cny: 101,
          usd: 701,
          tax: 'tax on 801',
          fee: 'fee on 101',
        },
      },
    });
  });

  it('is not when the client gives the argument by a variable', async () => {
    const answer = await graph().query(
      'query ($currency: String) { bench { price(currency: $currency) fee duty } }',
      {
        currency: 'EUR',
      },
    );

    expect(answer).toEqual({ data: { bench: { price: 801, fee: 'fee on 101', duty: 'duty on 701' } } });
  });

  it('may take an input object with lists', async () => {
    const answer = await graph().query('{ bench { contract offer(terms: { days: 1 }) } }');

    expect(answer).toEqual({
      data: { bench: { contract: 'contract on {"days":3,"partners":["a","b"]}', offer: '{"days":1}' } },
    });
  });

  it('may lie below a required object', async () => {
    const answer = await graph().query('{ bench { crate size { width } } }');

    expect(answer).toEqual({ data: { bench: { crate: 'crate of 12', size: { width: 120 } } } });
  });

  it('is right for each item of a list', async () => {
    const answer = await graph().query('{ benches { price(currency: "GBP") duty tax } }');

    expect(answer).toEqual({
      data: {
        benches: [
          { price: 901, duty: 'duty on 701', tax: 'tax on 801' },
          { price: 902, duty: 'duty on 702', tax: 'tax on 802' },
          { price: 901, duty: 'duty on 701', tax: 'tax on 801' },
        ],
      },
    });
  });
});

describe('what is computed from fields that require the same with other arguments', () => {
  const chain = useSmallGraph([
    {
      name: 'prices',
      typeDefs: `
        type Query { bench: Product }
        type Product @key(fields: "upc") { upc: ID! price(currency: String = "CNY"): Int }`,
      resolvers: {
        Query: { bench: () => ({ upc: 'b1' }) },
        Product: { price: (_product, { currency }) => (rates[String(currency)] ?? 0) * 100 },
      },
    },
    {
      name: 'customs',
      typeDefs: `
        type Product @key(fields: "upc") {
          upc: ID!
          price(currency: String = "CNY"): Int @external
          tax(rate: Int! = 1): Int @requires(fields: "price(currency: \\"EUR\\")")
          duty: Int @requires(fields: "price")
        }`,
      resolvers: {
        Product: {
          tax: ({ price }, { rate }) => Number(price) * Number(rate),
          duty: ({ price }) => Number(price) + 1,
        },
      },
    },
    {
      name: 'invoices',
      typeDefs: `
        type Product @key(fields: "upc") {
          upc: ID!
          tax(rate: Int! = 1): Int @external
          duty: Int @external
          total: String @requires(fields: "tax(rate: 7) duty")
        }`,
      resolvers: { Product: { total: ({ tax, duty }) => `${String(tax)} and ${String(duty)}` } },
    },
  ]);

  it.each([
    ['{ bench { total } }', { total: '5600 and 101' }],
    ['{ bench { duty total } }', { duty: 101, total: '5600 and 101' }],
    ['{ bench { tax duty total } }', { tax: 800, duty: 101, total: '5600 and 101' }],
    ['{ bench { price total tax: duty } }', { price: 100, total: '5600 and 101', tax: 101 }],
  ])('gets each of them: %s', async (query, bench) => {
    expect(await chain().query(query)).toEqual({ data: { bench } });
  });
});

describe('a required field without arguments', () => {
  it('keeps its default beside a client that gives one', async () => {
    const answer = await graph().query('{ bench { price(currency: "USD") fee } }');

    expect(answer).toEqual({ data: { bench: { price: 701, fee: 'fee on 101' } } });
  });
});
