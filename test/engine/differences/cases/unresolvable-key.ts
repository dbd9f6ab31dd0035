import { representationsTo } from '../../support/small-graph';
import type { Difference } from '../difference';

export const unresolvableKey: Difference = {
  title: 'Of several keys, the one that the subgraph cannot resolve is sent',
  subgraphs: [
    {
      name: 'catalogue',
      typeDefs: `
        type Product @key(fields: "sku") @key(fields: "upc") { sku: ID! upc: ID! weight: Int }`,
      resolvers: { Product: { weight: () => 40 } },
    },
    {
      name: 'stock',
      typeDefs: `
        type Query { scarce: Product }
        type Product @key(fields: "sku", resolvable: false) @key(fields: "upc") {
          sku: ID! upc: ID! weight: Int @external
          load: Int @requires(fields: "weight")
        }`,
      resolvers: {
        Query: { scarce: () => ({ sku: 's1', upc: 'u1' }) },
        Product: {
          __resolveReference: ({ upc, weight }) => (upc === 'u1' ? { sku: 's1', upc, weight } : null),
          load: ({ weight }) => Number(weight) * 12,
        },
      },
    },
  ],
  operation: '{ scarce { load } }',
  look: ({ requests }) => ({ sentToStock: representationsTo('stock', requests)[0] }),
  stock: {
    data: { scarce: { load: null } },
    seen: { sentToStock: [{ __typename: 'Product', weight: 40, sku: 's1' }] },
  },
  courtyard: {
    data: { scarce: { load: 480 } },
    seen: { sentToStock: [{ __typename: 'Product', weight: 40, upc: 'u1' }] },
  },
};
