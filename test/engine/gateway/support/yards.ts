import type { SmallSubgraph } from '../../support/small-subgraphs';

/** Four stakeholders: what one gives leads to the next, and the last stands alone. */
export const yards: readonly SmallSubgraph[] = [
  {
    name: 'register',
    typeDefs: `
      type Query { yard: Yard yards: [Yard!] }
      type Mutation { openYard(name: String!): Yard }
      type Yard @key(fields: "id") { id: ID! name: String }`,
    resolvers: {
      Query: {
        yard: () => ({ id: 'y1', name: 'Plane Tree Yard' }),
        yards: () => [{ id: 'y1' }, { id: 'y2' }, { id: 'y3' }],
      },
      Mutation: { openYard: (_source, { name }) => ({ id: 'y9', name }) },
    },
  },
  {
    name: 'works',
    typeDefs: `
      type Yard @key(fields: "id") { id: ID! repairs: Int caretaker: Person }
      type Person @key(fields: "id") { id: ID! }`,
    resolvers: { Yard: { repairs: () => 3, caretaker: () => ({ id: 'p1' }) } },
  },
  {
    name: 'people',
    typeDefs: 'type Person @key(fields: "id") { id: ID! name: String }',
    resolvers: { Person: { name: () => 'Wei' } },
  },
  {
    name: 'weather',
    typeDefs: 'type Query { sky: String }',
    resolvers: { Query: { sky: () => 'clear' } },
  },
];

/** Asks all four: `people` only after `works`, and that only after `register`. */
export const wholeQuery = '{ sky yard { id name repairs caretaker { id name } } }';

export const wholeData = {
  sky: 'clear',
  yard: { id: 'y1', name: 'Plane Tree Yard', repairs: 3, caretaker: { id: 'p1', name: 'Wei' } },
};
