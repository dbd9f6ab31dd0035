import { representationsTo } from '../../support/small-graph';
import type { Difference } from '../difference';

export const repeatedFetches: Difference = {
  title: 'The same question goes to a subgraph once for each place that asks it',
  subgraphs: [
    {
      name: 'houses',
      typeDefs: `
        type Query { house: House }
        type House { owner: Person tenant: Person caretaker: Person }
        type Person @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { house: () => ({}) },
        House: {
          owner: () => ({ id: 'wei' }),
          tenant: () => ({ id: 'wei' }),
          caretaker: () => ({ id: 'lin' }),
        },
      },
    },
    {
      name: 'people',
      typeDefs: 'type Person @key(fields: "id") { id: ID! name: String }',
      resolvers: { Person: { name: ({ id }) => (id === 'wei' ? 'Wei' : 'Lin') } },
    },
  ],
  operation: '{ house { owner { name } tenant { name } caretaker { name } } }',
  look: ({ requests }) => ({
    requestsToPeople: representationsTo('people', requests).map(idsOf).sort(),
  }),
  stock: {
    data: { house: { owner: { name: 'Wei' }, tenant: { name: 'Wei' }, caretaker: { name: 'Lin' } } },
    seen: { requestsToPeople: ['lin', 'wei', 'wei'] },
  },
  courtyard: {
    data: { house: { owner: { name: 'Wei' }, tenant: { name: 'Wei' }, caretaker: { name: 'Lin' } } },
    seen: { requestsToPeople: ['wei lin'] },
  },
};

function idsOf(people: readonly unknown[]): string {
  return people.map((person) => (person as { id: string }).id).join(' ');
}
