import type { Difference } from '../difference';

const rates: Readonly<Record<string, number>> = { CNY: 700, USD: 100, EUR: 90 };

export const requiredArguments: Difference = {
  title: 'Arguments in @requires are dropped, and one value serves all who require it',
  subgraphs: [
    {
      name: 'prices',
      typeDefs: `
        type Query { product: Product }
        type Product @key(fields: "upc") { upc: ID! price(currency: String = "CNY"): Int }`,
      resolvers: {
        Query: { product: () => ({ upc: 'b1' }) },
        Product: { price: (_product, { currency }) => rates[String(currency)] },
      },
    },
    {
      name: 'customs',
      typeDefs: `
        type Product @key(fields: "upc") {
          upc: ID! price(currency: String = "CNY"): Int @external
          duty: String @requires(fields: "price(currency: \\"USD\\")")
          tax: String @requires(fields: "price(currency: \\"EUR\\")")
        }`,
      resolvers: {
        Product: {
          duty: ({ price }) => `on ${String(price)} dollars`,
          tax: ({ price }) => `on ${String(price)} euros`,
        },
      },
    },
  ],
  operation: '{ product { price duty tax } }',
  stock: { data: { product: { price: 700, duty: 'on 700 dollars', tax: 'on 700 euros' } } },
  courtyard: { data: { product: { price: 700, duty: 'on 100 dollars', tax: 'on 90 euros' } } },
};
