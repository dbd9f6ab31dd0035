import { Kind, parse, print, visit, type ArgumentNode } from 'graphql';
import { startWholeGraph, type WholeGraph } from '../support/whole-graph';
import { measureWarm, type Measured } from './measure-warm';
import { addRows } from './more-rows';
import { readOperation } from './read-operations';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
});
afterAll(() => graph.close());

interface Asked {
  readonly screen: string;
  readonly variables?: Record<string, unknown>;
  /** How many rows to show of each of its lists; as many as the screen says, unless told. */
  readonly first?: number;
}

async function measure({ screen, variables, first }: Asked): Promise<Measured> {
  const { document, variables: shown } = await readOperation('screens', screen);
  const text = first === undefined ? document : withFirst(document, first);
  return measureWarm(graph, text, { ...shown, ...variables });
}

/** The operation with other sizes of the pages that clients leaf through; lists inside of rows stay as they are. */
function withFirst(document: string, first: number): string {
  const value: ArgumentNode['value'] = { kind: Kind.INT, value: String(first) };
  const pages = visit(parse(document), {
    Field: (field) => {
      const isPage = field.selectionSet?.selections.some(
        (selection) => selection.kind === Kind.FIELD && selection.name.value === 'nodes',
      );
      if (!isPage) return undefined;
      const others = (field.arguments ?? []).filter(({ name }) => name.value !== 'first');
      const asked: ArgumentNode = { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'first' }, value };
      return { ...field, arguments: [...others, asked] };
    },
  });
  return print(pages);
}

type Page = { readonly nodes: readonly unknown[] };

describe('what a screen shows in its lists', () => {
  it('costs as much for whole lists as for their first rows: 06-three-lists', async () => {
    const ask = (first: number) => measure({ screen: '06-three-lists', first });
    const sizes = ({ data }: Measured) => {
      const { resources, needs, projects } = data.threeLists as Record<string, Page>;
      return [resources, needs, projects].map((page) => page?.nodes.length);
    };

    const [few, many] = [await ask(1), await ask(50)];

    expect([sizes(few), sizes(many)]).toEqual([
      [1, 1, 1],
      [14, 9, 9],
    ]);
    expect(many.cost).toEqual(few.cost);
  });

  it('costs as much for a city as for a district: 05-gap-map', async () => {
    const ask = (district: string) => measure({ screen: '05-gap-map', variables: { district, kinds: null } });
    const size = ({ data }: Measured) => (data.gapStats as { rows: unknown[] }).rows.length;

    const [few, many] = [await ask('plc:bj:changping'), await ask('plc:bj:beijing')];

    expect([size(few), size(many)]).toEqual([2, 4]);
    expect(many.cost).toEqual(few.cost);
  });
});

interface Growing extends Asked {
  /** How many rows it shows. */
  readonly size: (data: Measured['data']) => number;
  readonly before: number;
  readonly after: number;
}

const nodesOf = (field: string) => (data: Measured['data']) => (data[field] as Page).nodes.length;

const growing: readonly Growing[] = [
  {
    screen: '03-report-an-issue',
    size: (data) => (data.issueDuplicates as unknown[]).length,
    before: 1,
    // The likeliest ten.
    after: 10,
  },
  { screen: '07-whistle-desk', size: nodesOf('whistles'), before: 1, after: 13 },
  // It shows twenty of them at a time.
  { screen: '11-resource-finder', size: nodesOf('resources'), before: 12, after: 20 },
  { screen: '12-hazard-board', size: nodesOf('hazardAppraisals'), before: 1, after: 13 },
];

describe('what a screen shows when more has been reported', () => {
  const measured = new Map<Growing, readonly [before: Measured, after: Measured]>();
  beforeAll(async () => {
    const before: Measured[] = [];
    for (const screen of growing) before.push(await measure(screen));
    await addRows(graph);
    for (const [index, screen] of growing.entries()) {
      measured.set(screen, [before[index] as Measured, await measure(screen)]);
    }
  });

  it.each(growing)('costs no more than before: $screen', (screen) => {
    const [before, after] = measured.get(screen) ?? [];

    expect([before, after].map((found) => found && screen.size(found.data))).toEqual([
      screen.before,
      screen.after,
    ]);
    expect(after?.cost).toEqual(before?.cost);
  });
});
