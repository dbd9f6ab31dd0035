import { representationsTo } from '../../support/small-graph';
import type { Difference } from '../difference';

const data = { reviews: Array.from({ length: 1_000 }, () => ({ author: { age: 40 } })) };

export const repeatedEntities: Difference = {
  title: 'An entity is sent as often as it stands in the answer',
  subgraphs: [
    {
      name: 'reviews',
      typeDefs: `
        type Query { reviews: [Review!]! }
        type Review { author: Person }
        type Person @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { reviews: () => Array.from({ length: 1_000 }, (_, number) => ({ number })) },
        Review: { author: ({ number }) => ({ id: `person-${Number(number) % 250}` }) },
      },
    },
    {
      name: 'people',
      typeDefs: 'type Person @key(fields: "id") { id: ID! age: Int }',
      resolvers: { Person: { age: () => 40 } },
    },
  ],
  operation: '{ reviews { author { age } } }',
  look: ({ requests }) => ({
    requestsToPeople: representationsTo('people', requests).length,
    peopleAskedAbout: representationsTo('people', requests).flat().length,
  }),
  stock: { data, seen: { requestsToPeople: 1, peopleAskedAbout: 1_000 } },
  courtyard: { data, seen: { requestsToPeople: 1, peopleAskedAbout: 250 } },
};
