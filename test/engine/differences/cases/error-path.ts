import { GraphQLError } from 'graphql';
import type { Difference } from '../difference';

export const errorPath: Difference = {
  title: 'An error’s path counts what was sent to the subgraph, and so points at another item',
  subgraphs: [
    {
      name: 'register',
      typeDefs: `
        type Query { owners: [Owner!]! }
        union Owner = Person | Company
        type Company { name: String }
        type Person @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          owners: () => [
            { __typename: 'Company', name: 'Joiners' },
            { __typename: 'Person', id: 'wei' },
            { __typename: 'Company', name: 'Masons' },
            { __typename: 'Person', id: 'lin' },
          ],
        },
      },
    },
    {
      name: 'letters',
      typeDefs: 'type Person @key(fields: "id") { id: ID! letters: Int }',
      resolvers: {
        Person: {
          letters: ({ id }) => {
            if (id === 'lin') throw new GraphQLError('None.', { extensions: { code: 'NOT_FOUND' } });
            return 3;
          },
        },
      },
    },
  ],
  operation: '{ owners { __typename ... on Person { letters } } }',
  stock: {
    data: {
      owners: [
        { __typename: 'Company' },
        { __typename: 'Person', letters: 3 },
        { __typename: 'Company' },
        { __typename: 'Person', letters: null },
      ],
    },
    errors: ['owners.1.letters: NOT_FOUND'],
  },
  courtyard: {
    data: {
      owners: [
        { __typename: 'Company' },
        { __typename: 'Person', letters: 3 },
        { __typename: 'Company' },
        { __typename: 'Person', letters: null },
      ],
    },
    errors: ['owners.3.letters: NOT_FOUND'],
  },
};
