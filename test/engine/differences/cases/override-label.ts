import type { Difference } from '../difference';

export const overrideLabel: Difference = {
  title: 'A field that moves by @override(label:) never moves',
  subgraphs: [
    {
      name: 'catalogue',
      typeDefs: `
        type Query { product: Product }
        type Product @key(fields: "upc") { upc: ID! price: String }`,
      resolvers: {
        Query: { product: () => ({ upc: 'b1' }) },
        Product: { price: () => 'as in the old catalogue' },
      },
    },
    {
      name: 'prices',
      typeDefs: `
        type Product @key(fields: "upc") {
          upc: ID! price: String @override(from: "catalogue", label: "percent(100)")
        }`,
      resolvers: { Product: { price: () => 'as in the new price list' } },
    },
  ],
  operation: '{ product { price } }',
  stock: { data: { product: { price: 'as in the old catalogue' } } },
  courtyard: { data: { product: { price: 'as in the new price list' } } },
};
