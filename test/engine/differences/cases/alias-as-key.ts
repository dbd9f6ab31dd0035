import type { Difference } from '../difference';

export const aliasAsKey: Difference = {
  title: 'A client’s alias that is the name of a key is answered with the key',
  subgraphs: [
    {
      name: 'catalogue',
      typeDefs: `
        type Query { product: Product }
        type Product @key(fields: "upc") { upc: ID! name: String }`,
      resolvers: { Query: { product: () => ({ upc: 'b1', name: 'Bench' }) } },
    },
    {
      name: 'stock',
      typeDefs: 'type Product @key(fields: "upc") { upc: ID! pieces: Int }',
      resolvers: {
        Product: {
          __resolveReference: ({ upc }) => (upc === 'b1' ? { upc } : null),
          pieces: () => 12,
        },
      },
    },
  ],
  operation: '{ product { upc: name pieces } }',
  stock: { data: { product: { upc: 'b1', pieces: 12 } } },
  courtyard: { data: { product: { upc: 'Bench', pieces: 12 } } },
};
