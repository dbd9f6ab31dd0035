import { representationsTo } from '../../support/small-graph';
import type { Difference } from '../difference';

export const aliasAsInput: Difference = {
  title: 'A client’s alias replaces the value that another subgraph computes from',
  subgraphs: [
    {
      name: 'catalogue',
      typeDefs: `
        type Query { product: Product }
        type Product @key(fields: "upc") { upc: ID! price: Int weight: Int }`,
      resolvers: { Query: { product: () => ({ upc: 'bench', price: 5, weight: 40 }) } },
    },
    {
      name: 'shipping',
      typeDefs: `
        type Product @key(fields: "upc") {
          upc: ID! price: Int @external weight: Int @external
          shipping: String @requires(fields: "price weight")
        }`,
      resolvers: {
        Product: { shipping: ({ price, weight }) => `for ${String(price)} yuan and ${String(weight)} kg` },
      },
    },
  ],
  operation: '{ product { price: weight shipping } }',
  look: ({ requests }) => ({ sentToShipping: representationsTo('shipping', requests)[0] }),
  stock: {
    data: { product: { price: 40, shipping: 'for 40 yuan and 40 kg' } },
    seen: { sentToShipping: [{ __typename: 'Product', upc: 'bench', price: 40, weight: 40 }] },
  },
  courtyard: {
    data: { product: { price: 40, shipping: 'for 5 yuan and 40 kg' } },
    seen: { sentToShipping: [{ __typename: 'Product', upc: 'bench', price: 5, weight: 40 }] },
  },
};
