import type { Difference } from '../difference';

export const context: Difference = {
  title: 'A graph with @context is not served',
  subgraphs: [
    {
      name: 'shop',
      typeDefs: `
        type Query { customer: Customer }
        type Customer @key(fields: "id") @context(name: "buyer") { id: ID! currency: String basket: Basket }
        type Basket { product: Product }
        type Product @key(fields: "upc") {
          upc: ID! price(currency: String @fromContext(field: "$buyer { currency }")): String
        }`,
      resolvers: {
        Query: { customer: () => ({ id: 'wei', currency: 'CNY', basket: { product: { upc: 'b1' } } }) },
        Product: { price: (_product, { currency }) => `7 ${String(currency)}` },
      },
    },
  ],
  operation: '{ customer { basket { product { price } } } }',
  stock: {
    refusedToLoad: 'feature https://specs.apollo.dev/context/v0.1 is for: SECURITY but is unsupported',
  },
  courtyard: { data: { customer: { basket: { product: { price: '7 CNY' } } } } },
};
