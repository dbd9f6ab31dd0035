import type { Difference } from '../difference';

export const interfaceObject: Difference = {
  title: 'An interface object’s answer replaces the name of the type, and the objects lose their fields',
  subgraphs: [
    {
      name: 'library',
      typeDefs: `
        type Query { media: [Medium!]! }
        interface Medium @key(fields: "id") { id: ID! }
        type Book implements Medium @key(fields: "id") { id: ID! pages: Int }
        type Film implements Medium @key(fields: "id") { id: ID! minutes: Int }`,
      resolvers: {
        Query: {
          media: () => [
            { __typename: 'Book', id: '1', pages: 90 },
            { __typename: 'Film', id: '2', minutes: 12 },
          ],
        },
      },
    },
    {
      name: 'reviews',
      typeDefs: 'type Medium @interfaceObject @key(fields: "id") { id: ID! stars: Int }',
      resolvers: { Medium: { stars: () => 4 } },
    },
  ],
  operation: '{ media { ... on Film { stars __typename } ... on Book { stars } } }',
  stock: { data: { media: [{}, {}] } },
  courtyard: { data: { media: [{ stars: 4 }, { stars: 4, __typename: 'Film' }] } },
};
