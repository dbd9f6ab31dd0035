import type { Difference } from '../difference';

export const authorization: Difference = {
  title: 'A graph with @authenticated is not served',
  subgraphs: [
    {
      name: 'offices',
      typeDefs: 'type Query { office: Office } type Office @key(fields: "id") { id: ID! name: String }',
      resolvers: { Query: { office: () => ({ id: 'o1', name: 'Office of Plane Tree Lane' }) } },
    },
    {
      name: 'ledgers',
      typeDefs: 'type Office @key(fields: "id") { id: ID! balance: Int @authenticated }',
      resolvers: { Office: { balance: () => 1200 } },
    },
  ],
  operation: '{ office { name balance } }',
  look: ({ requests }) => ({ asked: requests.map(({ subgraph }) => subgraph) }),
  stock: {
    refusedToLoad: 'feature https://specs.apollo.dev/authenticated/v0.1 is for: SECURITY but is unsupported',
  },
  courtyard: {
    data: { office: { name: 'Office of Plane Tree Lane', balance: null } },
    errors: ['office.balance: UNAUTHORIZED_FIELD_OR_TYPE'],
    seen: { asked: ['offices'] },
  },
};
