import type { Difference } from '../difference';

export const untoldNull: Difference = {
  title: 'A null where none may stand takes its object away, and no error says so',
  subgraphs: [
    {
      name: 'places',
      typeDefs: `
        type Query { place: Place }
        type Place @key(fields: "id") { id: ID! name: String }`,
      resolvers: { Query: { place: () => ({ id: 'p2', name: 'Plane Tree Yard' }) } },
    },
    {
      name: 'surveys',
      typeDefs: 'type Place @key(fields: "id") { id: ID! surveyor: String! }',
      // It has never heard of the place.
      resolvers: { Place: { __resolveReference: () => null } },
    },
  ],
  operation: '{ place { name surveyor } }',
  stock: { data: { place: null } },
  courtyard: { data: { place: null }, errors: ['place.surveyor: INVALID_ANSWER'] },
};
