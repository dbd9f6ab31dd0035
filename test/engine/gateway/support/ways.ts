import type { SmallSubgraph } from '../../support/small-subgraphs';

const howMany = 6;

/** Six subgraphs that all know every neighbor of an interface: each level of a question multiplies the ways to answer. */
export const ways: readonly SmallSubgraph[] = Array.from({ length: howMany }, (_, index) => ({
  name: `ways${index}`,
  typeDefs: `
    type Query { start: Place @shareable ${index === 0 ? 'sky: String' : ''} }
    interface Place { id: ID! next: Place }
    type Yard implements Place @key(fields: "id") { id: ID! next: Place @shareable yard${index}: Int }
    type Lane implements Place @key(fields: "id") { id: ID! next: Place @shareable lane${index}: Int }
    type Gate implements Place @key(fields: "id") { id: ID! next: Place @shareable gate${index}: Int }`,
  resolvers: { Query: { sky: () => 'clear' } },
}));
