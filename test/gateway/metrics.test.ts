import { startWholeGraph, type WholeGraph } from '../support/whole-graph';

let graph: WholeGraph;
beforeEach(async () => {
  graph = await startWholeGraph();
});
afterEach(() => graph.close());

const query = `{ place(id: "plc:xgl:courtyard-35") { nameEn areaM2 contracts { totalCount } } }`;

async function scrape(): Promise<string[]> {
  return (await (await fetch(`${graph.url}/metrics`)).text()).split('\n');
}

/** How many times the gateway asked whom, and what came of it. */
function subgraphRequests(metrics: readonly string[]): string[] {
  const name = 'courtyard_subgraph_request_duration_seconds_count';
  return metrics.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length));
}

describe('the metrics of the gateway', () => {
  it('count what it asked each subgraph, and what came of it', async () => {
    await graph.query(query);
    graph.proxy('property-company').behavior = 'REFUSE';
    await graph.query(query);
    await graph.query('{ place(id: "plane tree") { nameEn } }');

    const metrics = await scrape();

    expect(subgraphRequests(metrics).sort()).toEqual([
      '{subgraph="coordination",outcome="answered"} 2',
      '{subgraph="coordination",outcome="errors"} 1',
      '{subgraph="property-company",outcome="answered"} 1',
      '{subgraph="property-company",outcome="unavailable"} 1',
      '{subgraph="property-rights-unit",outcome="answered"} 2',
    ]);
    expect(metrics).toContain(
      'courtyard_http_request_duration_seconds_count{route="/graphql",status="200"} 3',
    );
    expect(metrics).toContain('courtyard_graphql_errors_total{code="SUBGRAPH_UNAVAILABLE"} 1');
    expect(metrics).toContain('courtyard_graphql_errors_total{code="BAD_ID"} 1');
    expect(metrics.some((line) => line.startsWith('process_resident_memory_bytes '))).toBe(true);
  });

  it('make no label of what a caller wrote', async () => {
    await graph.query('query PlaneTree { planeTree }');
    await fetch(`${graph.url}/plane-tree`);
    await fetch(`${graph.url}/graphql?planeTree=1`);

    expect((await scrape()).filter((line) => /plane/i.test(line))).toEqual([]);
  });
});
