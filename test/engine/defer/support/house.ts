import type { SmallSubgraph } from '../../support/small-subgraphs';

export interface HouseSubgraphs {
  readonly all: readonly SmallSubgraph[];
  /** Keeps the answers about people back until it is called. */
  holdPeople(): () => void;
  /** The same for letters. */
  holdLetters(): () => void;
  answerAtOnce(): void;
}

const people: Readonly<Record<string, string>> = { p1: 'Lin', p2: 'Mei' };
const ownerOf: Readonly<Record<string, string>> = { 7: 'p1', 9: 'p2' };
const number = (source: Readonly<Record<string, unknown>>) => String(source.number);

/** Houses, the people in them and what is written to them, each the matter of another subgraph. */
export function house(): HouseSubgraphs {
  let peopleHeld: Promise<void> | null = null;
  let lettersHeld: Promise<void> | null = null;
  const after = async <Value>(held: Promise<void> | null, value: Value): Promise<Value> => {
    await held;
    return value;
  };
  const hold = (keep: (held: Promise<void>) => void) => {
    let answer: () => void = () => undefined;
    keep(new Promise((resolve) => (answer = resolve)));
    return answer;
  };
  const houses: SmallSubgraph = {
    name: 'houses',
    typeDefs: `
      type Query { house: House  houses: [House!]  city: String }
      type House @key(fields: "number") { number: Int!  street: String  owner: Person  secret: String @authenticated }
      type Person @key(fields: "id") { id: ID! }`,
    resolvers: {
      Query: {
        house: () => ({ number: 7, street: 'Plane Tree Lane' }),
        houses: () => [
          { number: 7, street: 'Plane Tree Lane' },
          { number: 9, street: 'Plane Tree Lane' },
        ],
        city: () => 'Beijing',
      },
      House: {
        __resolveReference: (source) => ({ ...source, street: 'Plane Tree Lane' }),
        owner: (source) => ({ id: ownerOf[number(source)] }),
        secret: () => 'under the stone',
      },
    },
  };
  const persons: SmallSubgraph = {
    name: 'people',
    typeDefs: `
      type Query { mayor: Person }
      type Person @key(fields: "id") { id: ID!  name: String!  friend: Person }`,
    resolvers: {
      Query: { mayor: () => after(peopleHeld, { id: 'p2' }) },
      Person: {
        __resolveReference: (source) => after(peopleHeld, source),
        name: (source) => people[String(source.id)],
        friend: (source) => ({ id: source.id === 'p1' ? 'p2' : 'p1' }),
      },
    },
  };
  const letters: SmallSubgraph = {
    name: 'letters',
    typeDefs: `
      type Person @key(fields: "id") { id: ID!  letters: [String!]! }
      type House @key(fields: "number") { number: Int!  box: String }`,
    resolvers: {
      Person: {
        __resolveReference: (source) => after(lettersHeld, source),
        letters: (source) => [`To ${String(source.id)}`],
      },
      House: {
        __resolveReference: (source) => after(lettersHeld, source),
        box: (source) => `box ${number(source)}`,
      },
    },
  };
  return {
    all: [houses, persons, letters],
    holdPeople: () => hold((held) => void (peopleHeld = held)),
    holdLetters: () => hold((held) => void (lettersHeld = held)),
    answerAtOnce: () => {
      peopleHeld = null;
      lettersHeld = null;
    },
  };
}
