import type { SmallSubgraph } from '../../support/small-subgraphs';

/** What is told of each thing; a subscription tells the same as a query of the same name. */
export const told: Readonly<Record<string, unknown>> = {
  letter: { __typename: 'Letter', id: 'l1', number: 7 },
  letters: [
    { __typename: 'Letter', id: 'l1', number: 7 },
    null,
    { __typename: 'Letter', id: 'l2', number: 8 },
  ],
  nothing: null,
  item: { __typename: 'Map', shelf: { room: 'b', board: 3 } },
  items: [
    { __typename: 'Letter', id: 'l2', number: 8 },
    { __typename: 'Map', shelf: { room: 'a', board: 1 } },
    { __typename: 'Note', text: 'torn', about: { __typename: 'Letter', id: 'l1', number: 7 } },
  ],
  found: { __typename: 'Note', text: 'torn', about: { __typename: 'Letter', id: 'l1', number: 7 } },
  titled: [
    { __typename: 'Letter', id: 'l1', number: 7 },
    { __typename: 'Map', shelf: { room: 'a', board: 1 } },
  ],
  loan: {
    on: '2024-05-01',
    state: 'OUT',
    letter: { __typename: 'Letter', id: 'l2', number: 8 },
    reader: { __typename: 'Reader', card: 'c1' },
    marks: [[1, 2], [3]],
    note: { text: 'fragile', about: null },
  },
  reader: { __typename: 'Reader', card: 'c1' },
  medium: { __typename: 'Medium', id: 'm1' },
  counted: 3,
};

const root = `
  letter(id: ID): Letter
  letters: [Letter]
  nothing: Letter
  item: Item
  items(first: Int = 2, like: Like): [Item!]
  found: Found
  titled: [Titled!]!
  loan: Loan
  reader: Reader
  medium: Medium
  counted: Int!`;

const letters = ['l1', 'l2'];

/** Finds an entity by its reference, or not at all. */
const letter = ({ id, number }: Readonly<Record<string, unknown>>) => {
  const found = letters.find((known) => known === id || Number(known.slice(1)) + 6 === number);
  return found === undefined ? null : { __typename: 'Letter', id: found, number: Number(found.slice(1)) + 6 };
};
const title = ({ id }: Readonly<Record<string, unknown>>) => `Letter ${String(id)}`;

/** An archive that tells of its things by queries and by subscriptions alike. */
export const archive: readonly SmallSubgraph[] = [
  {
    name: 'archive',
    typeDefs: `
      type Query {${root} }
      type Subscription {${root} }
      interface Item { place: String }
      interface Titled { title: String }
      union Found = Note | Letter
      enum State { OUT BACK }
      scalar Day
      input Like { state: State, words: [String!] }
      type Letter implements Item & Titled @key(fields: "id") @key(fields: "number") {
        id: ID!
        number: Int!
        place: String
        title: String
        pages(from: Int = 1): Int
        secret: String @inaccessible
      }
      type Map implements Item & Titled @key(fields: "shelf { room board }") {
        shelf: Shelf!
        place: String
        title: String
      }
      type Shelf { room: String!  board: Int! width: Int @shareable }
      type Note implements Item { text: String place: String about: Letter }
      type Loan { on: Day state: State letter: Letter! reader: Reader marks(least: Int): [[Int]] note: Note }
      type Reader @key(fields: "card", resolvable: false) { card: ID! }
      type Medium @interfaceObject @key(fields: "id") { id: ID! loans: Int }`,
    resolvers: {
      Query: Object.fromEntries(Object.entries(told).map(([name, value]) => [name, () => value])),
      Letter: {
        __resolveReference: letter,
        place: ({ id }) => `box ${String(id)}`,
        title,
        pages: ({ number }, { from }) => Number(number) - Number(from),
        secret: ({ id }) => `wax ${String(id)}`,
      },
      Map: {
        __resolveReference: (map) => map,
        place: ({ shelf }) => `shelf ${(shelf as { room: string }).room}`,
        title: () => 'A map',
      },
      Note: { place: () => 'drawer' },
      Medium: { __resolveReference: (medium) => medium, loans: () => 12 },
      Loan: {
        marks: ({ marks }, { least = 0 }) =>
          (marks as number[][]).map((row) => row.filter((mark) => mark >= Number(least))),
      },
    },
  },
  {
    name: 'people',
    typeDefs: `
      type Query { readers: [Reader] }
      type Letter @key(fields: "id") { id: ID! author: Reader  age: Int }
      type Reader @key(fields: "card") { card: ID! name: String!  wishes: [Letter!] }`,
    resolvers: {
      Letter: {
        author: ({ id }) => ({ card: `author of ${String(id)}` }),
        age: ({ id }) => (id === 'l1' ? 40 : 60),
      },
      Reader: {
        __resolveReference: (reader) => reader,
        name: ({ card }) => `Reader ${String(card)}`,
        wishes: () => [{ id: 'l2' }],
      },
    },
  },
  {
    name: 'prices',
    typeDefs: `
      type Letter @key(fields: "id") {
        id: ID!
        age: Int @external
        pages(from: Int = 1): Int @external
        worth: Int @requires(fields: "age pages(from: 2)")
      }
      type Map @key(fields: "shelf { room board }") {
        shelf: Shelf!
        worth: Int
      }
      type Shelf { room: String! @shareable board: Int! @shareable }`,
    resolvers: {
      Letter: {
        worth: ({ age, pages }) => Number(age) * Number(pages),
      },
      Map: { worth: ({ shelf }) => (shelf as { board: number }).board * 100 },
    },
  },
  {
    name: 'insurers',
    typeDefs: `
      type Letter @key(fields: "id") {
        id: ID!
        worth: Int @external
        worthPerYear: Int @requires(fields: "worth")
      }
      interface Medium @key(fields: "id") { id: ID! label: String }
      type Film implements Medium @key(fields: "id") { id: ID! label: String metres: Int }
      type Disc implements Medium @key(fields: "id") { id: ID! label: String }`,
    resolvers: {
      Letter: { worthPerYear: ({ worth }) => Number(worth) / 10 },
      Medium: {
        __resolveReference: ({ id }) => ({ __typename: 'Film', id, label: 'The walls', metres: 300 }),
      },
      Film: { __resolveReference: ({ id }) => ({ id, label: 'The walls', metres: 300 }) },
    },
  },
  {
    name: 'vaults',
    typeDefs: 'type Letter @key(fields: "number") { number: Int! vault: String }',
    resolvers: { Letter: { vault: ({ number }) => `Vault ${String(number)}` } },
  },
  {
    name: 'ranks',
    typeDefs: `
      type Letter @key(fields: "id") {
        id: ID!
        secret: String @external
        worthPerYear: Int @external
        rank: String @requires(fields: "worthPerYear secret")
      }`,
    resolvers: {
      Letter: { rank: ({ worthPerYear, secret }) => `${String(worthPerYear)} of ${String(secret)}` },
    },
  },
];
