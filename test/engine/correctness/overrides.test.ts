import { countBySubgraph } from '../support/small-graph';
import type { EngineSettings } from '../support/small-gateway';
import { useSmallGraph } from '../support/use-small-graph';

/** The price moves from one subgraph to another, for as many requests as the label says. */
function movingTo(label: string, settings: EngineSettings = {}) {
  return useSmallGraph(
    [
      {
        name: 'catalogue',
        typeDefs: `
          type Query { product: Product }
          type Product @key(fields: "upc") { upc: ID! price: Int name: String }`,
        resolvers: {
          Query: { product: () => ({ upc: 'b1' }) },
          Product: { price: () => 1, name: () => 'Bench' },
        },
      },
      {
        name: 'prices',
        typeDefs: `
          type Product @key(fields: "upc") { upc: ID! price: Int @override(from: "catalogue", label: "${label}") }`,
        resolvers: { Product: { price: () => 2 } },
      },
    ],
    { settings },
  );
}

const query = '{ product { name price } other: product { price } }';
const before = { data: { product: { name: 'Bench', price: 1 }, other: { price: 1 } } };
const after = { data: { product: { name: 'Bench', price: 2 }, other: { price: 2 } } };

describe('@override for no request', () => {
  const graph = movingTo('percent(0)');

  it('leaves the field where it was', async () => {
    for (let round = 0; round < 20; round += 1) expect(await graph().query(query)).toEqual(before);
    expect(countBySubgraph(graph().requests)).toEqual({ catalogue: 20 });
  });
});

describe('@override for every request', () => {
  const graph = movingTo('percent(100)');

  it('moves the field', async () => {
    for (let round = 0; round < 20; round += 1) expect(await graph().query(query)).toEqual(after);
  });
});

describe('@override for half of all requests', () => {
  const graph = movingTo('percent(50)');

  it('moves the field for some, and never for a part of one request', async () => {
    const answers = [];
    for (let round = 0; round < 100; round += 1) answers.push(await graph().query(query));

    // Once in 2 to the power of 99 runs they are all alike.
    expect(answers).toContainEqual(before);
    expect(answers).toContainEqual(after);
    expect(answers.filter((answer) => !isOneOf(answer, [before, after]))).toEqual([]);
  });
});

function isOneOf(answer: unknown, expected: readonly unknown[]): boolean {
  return expected.some((one) => JSON.stringify(one) === JSON.stringify(answer));
}

describe('@override with a label of one’s own', () => {
  const asked: string[] = [];
  let isOn = false;
  const graph = movingTo('catalogue.price-move', {
    isOverrideOn: (label) => {
      asked.push(label);
      return isOn;
    },
  });

  it('moves the field when the operator says so', async () => {
    expect(await graph().query(query)).toEqual(before);
    isOn = true;
    expect(await graph().query(query)).toEqual(after);
    isOn = false;
    expect(await graph().query(query)).toEqual(before);
    expect(new Set(asked)).toEqual(new Set(['catalogue.price-move']));
  });
});

describe('@override with a label that nobody knows', () => {
  const graph = movingTo('unknown');

  it('leaves the field where it was', async () => {
    expect(await graph().query(query)).toEqual(before);
  });
});
