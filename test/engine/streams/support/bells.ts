import type { SmallSubgraph } from '../../support/small-subgraphs';

/** Bells that ring: the tower tells which, the foundry knows more of each. */
export const bells: readonly SmallSubgraph[] = [
  {
    name: 'tower',
    typeDefs: `
      type Query { bell(id: ID!): Bell }
      type Subscription { rang(id: ID, least: Volume): Bell  strokes(id: ID): Stroke  hour: Int! }
      enum Volume { LOW HIGH }
      type Stroke { at: String bell: Bell }
      type Bell @key(fields: "id") { id: ID! pitch: String }`,
    resolvers: {
      Bell: {
        __resolveReference: ({ id }) => (id === 'melted' ? null : { id, pitch: `pitch of ${String(id)}` }),
      },
    },
  },
  {
    name: 'foundry',
    typeDefs: 'type Bell @key(fields: "id") { id: ID! founder: String! weight: Int }',
    resolvers: { Bell: { founder: ({ id }) => `founder of ${String(id)}`, weight: () => 900 } },
  },
];
