import type { Difference } from '../difference';

/** Each of them asks twice for the next, so that the last stands there 512 times. */
const levels = 9;
const fragments = Array.from(
  { length: levels },
  (_, level) => `fragment F${level} on Place { a: next { ...F${level + 1} } b: next { ...F${level + 1} } }`,
);

export const fragmentBomb: Difference = {
  title: 'Fragments within fragments: 598 characters keep the thread busy that serves everybody',
  subgraphs: [
    {
      name: 'places',
      typeDefs: 'type Query { place: Place } type Place @key(fields: "id") { id: ID! next: Place }',
      resolvers: { Query: { place: () => ({ id: 'p1' }) } },
    },
    {
      name: 'names',
      typeDefs: 'type Place @key(fields: "id") { id: ID! name: String }',
      resolvers: { Place: { name: () => 'Plane Tree Yard' } },
    },
  ],
  operation: ['{ place { ...F0 } }', ...fragments, `fragment F${levels} on Place { name }`].join('\n'),
  stock: { data: { place: { a: null, b: null } } },
  courtyard: { errors: ['no path: TOO_MANY_ALIASES'] },
};
