/** What the gateways are asked; what it is about stands in the table. */
export interface Operation {
  readonly name: 'heavy' | 'two-hop' | 'one-fetch';
  readonly about: string;
  readonly query: string;
}

/** Asks for the shape of the public benchmark's operation. */
const heavy = /* GraphQL */ `
  query Heavy {
    users {
      ...Person
      reviews {
        ...Opinion
        product {
          ...Thing
          reviews {
            ...OpinionOfAuthor
          }
        }
      }
    }
    topProducts {
      ...Thing
      reviews {
        ...OpinionOfAuthor
      }
    }
  }
  fragment OpinionOfAuthor on Review {
    ...Opinion
    author {
      ...Person
      reviews {
        ...Opinion
        product {
          ...Thing
        }
      }
    }
  }
  fragment Person on User {
    id
    username
    name
  }
  fragment Opinion on Review {
    id
    body
  }
  fragment Thing on Product {
    inStock
    name
    price
    shippingEstimate
    upc
    weight
  }
`;

export const operations: readonly Operation[] = [
  { name: 'heavy', about: 'users and products, with reviews and authors seven levels deep', query: heavy },
  {
    name: 'two-hop',
    about: 'three products, then their reviews from another subgraph',
    query: '{ topProducts(first: 3) { name price reviews { id body } } }',
  },
  {
    name: 'one-fetch',
    about: 'the six users of one subgraph',
    query: '{ users { id name username } }',
  },
];
