import { startLoad } from '../faults/support/load';
import type { ServiceName } from '../support/services';
import { ask, startWholeGraph, type GraphAnswer, type WholeGraph } from '../support/whole-graph';
import { eventually } from '../system/support/eventually';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
});
afterAll(() => graph.close());

/** Each stakeholder answers something at the root, and something of a place that others lead to. */
const query = `{
  place(id: "plc:xgl:courtyard-35") {
    areaM2
    contracts { totalCount }
    hazardAppraisals { totalCount }
    issues { totalCount }
  }
  titles { nodes { tenure place { parent { nameZh } } } }
  contracts { totalCount }
  hazardAppraisals { totalCount }
  issues { totalCount }
}`;

const whole = {
  place: {
    areaM2: 22500,
    contracts: { totalCount: 1 },
    hazardAppraisals: { totalCount: 1 },
    issues: { totalCount: 7 },
  },
  titles: { nodes: [{ tenure: 'SOLE', place: { parent: { nameZh: '霞光里社区' } } }] },
  contracts: { totalCount: 2 },
  hazardAppraisals: { totalCount: 1 },
  issues: { totalCount: 20 },
};

interface Killed {
  readonly subgraph: ServiceName;
  /** What it alone can answer. */
  readonly own: readonly string[];
}

const table: readonly Killed[] = [
  { subgraph: 'coordination', own: ['place', 'titles.nodes.0.place.parent'] },
  { subgraph: 'community-committee', own: ['place.issues', 'issues'] },
  { subgraph: 'property-rights-unit', own: ['place.areaM2', 'titles'] },
  { subgraph: 'property-company', own: ['place.contracts', 'contracts'] },
  { subgraph: 'street-department', own: ['place.hazardAppraisals', 'hazardAppraisals'] },
];

describe('a stakeholder that is killed while many ask', () => {
  it.each(table)('costs its own fields, and nobody anything else: $subgraph', async ({ subgraph, own }) => {
    const load = startLoad(graph.url, query, 8);
    const further = async (count: number, isMeant: (answer: GraphAnswer) => boolean) => {
      const before = load.answers.length;
      await eventually(() => load.answers.slice(before).filter(isMeant).length >= count);
    };
    await further(30, isWhole);
    graph.proxy(subgraph).kill();
    await further(30, (answer) => answer.errors?.length === own.length);
    graph.proxy(subgraph).behavior = 'PASS';
    await further(30, isWhole);
    await load.stop();

    expect(load.answers.filter((answer) => !isWholeBut(answer, { subgraph, own }))).toEqual([]);
    expect(await ask(graph.url, query)).toEqual({ data: whole });
  });
});

function isWhole({ errors }: GraphAnswer): boolean {
  return errors === undefined;
}

/** Some or all of its own fields are null, each with its error; all else is as ever. */
function isWholeBut({ data, errors = [] }: GraphAnswer, { subgraph, own }: Killed): boolean {
  const missing = errors.map(({ path = [] }) => path.join('.'));
  const isTold = errors.every(
    ({ extensions }) => extensions.code === 'SUBGRAPH_UNAVAILABLE' && extensions.subgraph === subgraph,
  );
  const isOwn = missing.every((path) => own.includes(path)) && new Set(missing).size === missing.length;
  return isTold && isOwn && JSON.stringify(data) === JSON.stringify(without(missing));
}

function without(paths: readonly string[]): unknown {
  const walk = (value: unknown, path: string): unknown => {
    if (paths.includes(path)) return null;
    if (Array.isArray(value)) return value.map((item, index) => walk(item, `${path}.${index}`));
    if (typeof value !== 'object' || value === null) return value;
    const below = (name: string) => (path === '' ? name : `${path}.${name}`);
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, below(name))]));
  };
  return walk(whole, '');
}
