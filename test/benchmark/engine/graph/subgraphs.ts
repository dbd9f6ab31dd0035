import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import { products, reviews, users, type Product } from './rows';

/** A subgraph of the benchmark, written in Federation 1, which every gateway here reads. */
export interface Subgraph {
  readonly name: string;
  readonly sdl: string;
  readonly schema: GraphQLSchema;
}

type Resolvers = NonNullable<Exclude<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>>;

const author = { __typename: 'User', id: users[0]?.id, username: users[0]?.username };
const productOf = ({ upc }: { upc: string }) => products.find((product) => product.upc === upc);
const userOf = ({ id }: { id: string }) => users.find((user) => user.id === id);

export const subgraphs: readonly Subgraph[] = [
  subgraph(
    'accounts',
    /* GraphQL */ `
      extend type Query {
        me: User
        user(id: ID!): User
        users: [User]
      }
      type User @key(fields: "id") {
        id: ID!
        name: String
        username: String
        birthday: Int
      }
    `,
    {
      Query: {
        me: () => users[0],
        users: () => users,
        user: (_: unknown, key: { id: string }) => userOf(key),
      },
      User: { __resolveReference: userOf },
    },
  ),
  subgraph(
    'inventory',
    /* GraphQL */ `
      extend type Product @key(fields: "upc") {
        upc: String! @external
        weight: Int @external
        price: Int @external
        inStock: Boolean
        shippingEstimate: Int @requires(fields: "price weight")
      }
    `,
    {
      Product: {
        __resolveReference: (sent: Product) => ({ ...sent, inStock: productOf(sent)?.inStock }),
        shippingEstimate: ({ price, weight }: Product) => (price > 1_000 ? 0 : Math.round(weight / 2)),
      },
    },
  ),
  subgraph(
    'products',
    /* GraphQL */ `
      extend type Query {
        topProducts(first: Int = 5): [Product]
      }
      type Product @key(fields: "upc") {
        upc: String!
        name: String
        price: Int
        weight: Int
      }
    `,
    {
      Query: { topProducts: (_: unknown, { first }: { first: number }) => products.slice(0, first) },
      Product: { __resolveReference: productOf },
    },
  ),
  subgraph(
    'reviews',
    /* GraphQL */ `
      type Review @key(fields: "id") {
        id: ID!
        body: String
        product: Product
        author: User @provides(fields: "username")
      }
      extend type User @key(fields: "id") {
        id: ID! @external
        username: String @external
        reviews: [Review]
      }
      extend type Product @key(fields: "upc") {
        upc: String! @external
        reviews: [Review]
      }
    `,
    {
      Review: {
        __resolveReference: ({ id }: { id: string }) => reviews.find((review) => review.id === id),
        author: () => author,
      },
      // Everybody wrote the same two, as in the public benchmark.
      User: { reviews: () => reviews.slice(0, 2) },
      Product: {
        reviews: ({ upc }: { upc: string }) => reviews.filter(({ product }) => product.upc === upc),
      },
    },
  ),
];

function subgraph(name: string, sdl: string, resolvers: object): Subgraph {
  const module = { typeDefs: parse(sdl), resolvers } as Resolvers;
  return { name, sdl, schema: buildSubgraphSchema(module) };
}
