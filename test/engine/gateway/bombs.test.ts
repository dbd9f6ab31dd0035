import { documentBombs, plannerBombs } from './support/bombs';
import { startFaultyGateway, type FaultyGateway } from './support/faulty-gateway';
import { ways } from './support/ways';

let graph: FaultyGateway;
beforeAll(async () => {
  graph = await startFaultyGateway(ways);
});
beforeEach(() => void graph.requests.splice(0));
afterAll(() => graph.close());

describe('a document that would keep everybody waiting', () => {
  it.each(documentBombs)('is refused, and no subgraph hears of it: $name', async ({ document, code }) => {
    const { status, data, errors = [] } = await graph.query(document);

    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors[0]?.extensions.code).toBe(code);
    expect(errors.length).toBeLessThanOrEqual(51);
    expect(graph.requests).toEqual([]);
  });
});

describe('an operation that is too hard to plan', () => {
  it.each(plannerBombs)('is refused, and others are answered meanwhile: %s', async (document) => {
    const asked = graph.query(document);
    const others = await Promise.all(Array.from({ length: 5 }, () => graph.query('{ sky }')));
    const { data, errors = [] } = await asked;

    expect(data).toBeUndefined();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['PLAN_BUDGET']);
    expect(others.map((other) => other.data)).toEqual(Array(5).fill({ sky: 'clear' }));
    expect(graph.requests).toHaveLength(5);
  });
});
