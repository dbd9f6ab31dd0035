import type { Difference } from '../difference';

export const falsyValues: Difference = {
  title: 'A field that the planner renamed loses 0, "" and false',
  subgraphs: [
    {
      name: 'readings',
      typeDefs: `
        type Query { readings: [Reading!]! }
        union Reading = Meter | Switch
        type Meter @key(fields: "id") {
          id: ID! value: Int! @shareable label: String! @shareable isOn: Boolean! @shareable
        }
        type Switch { value: Int label: String isOn: Boolean }`,
      resolvers: {
        Query: {
          readings: () =>
            ['Meter', 'Switch'].map((name) => ({
              __typename: name,
              id: 'm1',
              value: 0,
              label: '',
              isOn: false,
            })),
        },
      },
    },
    {
      // Here they may be null, so they may in the supergraph: only there the two types agree.
      name: 'meters',
      typeDefs: `
        type Meter @key(fields: "id") {
          id: ID! value: Int @shareable label: String @shareable isOn: Boolean @shareable
        }`,
    },
  ],
  operation: '{ readings { ... on Meter { value label isOn } ... on Switch { value label isOn } } }',
  stock: {
    data: {
      readings: [
        { value: 0, label: '', isOn: false },
        { value: null, label: null, isOn: null },
      ],
    },
  },
  courtyard: {
    data: {
      readings: [
        { value: 0, label: '', isOn: false },
        { value: 0, label: '', isOn: false },
      ],
    },
  },
};
