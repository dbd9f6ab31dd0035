import type { Difference } from '../difference';

export const failedInput: Difference = {
  title: 'Where a subgraph is down, nobody may say what follows from not knowing',
  subgraphs: [
    {
      name: 'register',
      typeDefs: 'type Query { stair: Stair } type Stair @key(fields: "id") { id: ID! }',
      resolvers: { Query: { stair: () => ({ id: 'a' }) } },
    },
    {
      name: 'wiring',
      typeDefs: 'type Stair @key(fields: "id") { id: ID! fault: String }',
      resolvers: { Stair: { fault: () => 'bare wire' } },
    },
    {
      name: 'inspection',
      typeDefs: `
        type Stair @key(fields: "id") {
          id: ID! fault: String @external
          isSafe: String @requires(fields: "fault")
        }`,
      resolvers: { Stair: { isSafe: ({ fault }) => (fault === null ? 'UNKNOWN' : 'NO') } },
    },
  ],
  operation: '{ stair { isSafe } }',
  fails: ({ subgraph }) => (subgraph === 'wiring' ? 'connection reset' : undefined),
  stock: { data: { stair: { isSafe: null } }, errors: ['no path: INTERNAL_SERVER_ERROR'] },
  courtyard: { data: { stair: { isSafe: 'UNKNOWN' } }, errors: ['stair: SUBGRAPH_UNAVAILABLE'] },
};
