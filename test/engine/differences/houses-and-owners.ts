import type { SmallSubgraph } from '../support/small-subgraphs';

/** Two subgraphs, for differences that lie in what becomes of a request to the second. */
export const housesAndOwners: readonly SmallSubgraph[] = [
  {
    name: 'houses',
    typeDefs: 'type Query { house: House } type House @key(fields: "id") { id: ID! number: Int }',
    resolvers: { Query: { house: () => ({ id: 'h7', number: 7 }) } },
  },
  {
    name: 'owners',
    typeDefs: 'type House @key(fields: "id") { id: ID! owner: String }',
    resolvers: { House: { owner: () => 'Wei' } },
  },
];
