import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, print, visit, type DocumentNode, type FieldNode } from 'graphql';
import { startWholeGraph, type WholeGraph } from '../support/whole-graph';
import { measureWarm } from './measure-warm';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph({ costLimit: 100_000 });
});
afterAll(() => graph.close());

/** A list of the kind of thing a screen shows one of, as the field that replaces the screen's root. */
interface Listing {
  readonly screen: string;
  readonly root: string;
  /** One of the things, with everything in it that the screen shows. */
  readonly one: string;
  readonly all: string;
  readonly variables: Record<string, unknown>;
  /** How many there have to be at least, so that the comparison says something. */
  readonly atLeast: number;
}

const place = 'plc:xgl:courtyard-35-bungalows';

const listings: readonly Listing[] = [
  {
    screen: '01-place-card',
    root: 'place',
    one: 'places(where: { id: { eq: "plc:xgl:courtyard-35" } })',
    all: 'places(within: "plc:bj:beijing", orderBy: [ID_DESC], first: 50)',
    variables: { asOf: '2018-06-30' },
    atLeast: 50,
  },
  {
    screen: '02-who-is-responsible',
    root: 'place',
    one: `places(where: { id: { in: ["${place}", "plc:tx:zone-stairwells"] } })`,
    all: 'places(within: "plc:bj:beijing", orderBy: [ID_DESC], first: 50)',
    variables: { matter: 'PROPERTY_MANAGEMENT', asOf: '2019-07-01' },
    atLeast: 50,
  },
  {
    screen: '04-my-issue',
    root: 'issue',
    one: 'issues(where: { id: { eq: "iss:jc:sewer" } })',
    all: 'issues',
    variables: {},
    atLeast: 19,
  },
  {
    screen: '08-blow-a-whistle',
    root: 'issue',
    // One of each kind of answer: with and without holders, and compacts of neighbors that fill in.
    one: 'issues(where: { id: { in: ["iss:xgl:demand-hazards", "iss:xgl:clutter", "iss:xgl:illegal-construction", "iss:tx:five-poors", "iss:jc:sewer"] } })',
    all: 'issues',
    variables: {
      issuer: 'org:xgl:party-committee',
      responders: ['org:xgl:owner-unit', 'org:chy:housing-office'],
      blownAt: '2019-07-01T09:00:00+08:00',
    },
    atLeast: 19,
  },
  {
    screen: '09-project-page',
    root: 'project',
    one: 'projects(where: { id: { in: ["prj:xgl:bungalows", "prj:jc:roads", "prj:jc:internal-roads"] } })',
    all: 'projects',
    variables: {},
    atLeast: 12,
  },
  {
    screen: '10-deliberation-room',
    root: 'deliberation',
    one: 'deliberations(where: { id: { eq: "del:jc:drains" } })',
    all: 'deliberations',
    variables: {},
    atLeast: 3,
  },
  {
    screen: '13-property-company-board',
    root: 'organization',
    // With another beside it: what is asked of this one alone is asked once for the whole screen.
    one: 'organizations(where: { id: { in: ["org:jc:property-company", "org:xgl:property-company"] } })',
    all: 'organizations(orderBy: [ID_DESC], first: 50)',
    variables: { company: 'org:jc:property-company' },
    atLeast: 38,
  },
  {
    screen: '14-monthly-review',
    root: 'organization',
    one: 'organizations(where: { id: { eq: "org:cp:tiantongyuan-south-office" } })',
    all: 'organizations(orderBy: [ID_DESC], first: 50)',
    variables: {
      street: 'plc:cp:tiantongyuan-south',
      month: '2019-06-01',
      monthBefore: '2019-05-01',
      lastDay: '2019-06-30',
      lastDayBefore: '2019-05-31',
      instants: { from: '2019-06-01T00:00:00+08:00', to: '2019-06-30T23:59:59+08:00' },
      instantsBefore: { from: '2019-05-01T00:00:00+08:00', to: '2019-05-31T23:59:59+08:00' },
    },
    atLeast: 38,
  },
  {
    screen: '15-city-overview',
    root: 'place',
    one: 'places(where: { id: { eq: "plc:bj:beijing" } })',
    all: 'places(within: "plc:bj:beijing", first: 100)',
    variables: { city: 'plc:bj:beijing', scheme: '优美小区', asOf: '2019-07-01' },
    atLeast: 60,
  },
];

describe('what a screen shows of one thing', () => {
  it.each(listings)('costs as much for all in a list as for one: $screen', async (listing) => {
    const { one, all } = await compare(listing);

    expect(one.count).toBeLessThan(all.count);
    expect(all.count).toBeGreaterThanOrEqual(listing.atLeast);
    expect(all.cost).toEqual(one.cost);
  });
});

interface Compared {
  readonly one: Awaited<ReturnType<typeof measure>>;
  readonly all: Awaited<ReturnType<typeof measure>>;
}

/**
 * Two fetches that ask the same travel in one request where their turns come at the same moment, and in two where they
 * do not. So costs that differ are measured again; what grew with the list would differ each time.
 */
async function compare(listing: Listing, triesLeft = 4): Promise<Compared> {
  const one = await measure(listing, listing.one);
  const all = await measure(listing, listing.all);
  const isSame = one.cost.requests === all.cost.requests && one.cost.statements === all.cost.statements;
  return isSame || triesLeft === 0 ? { one, all } : compare(listing, triesLeft - 1);
}

async function measure({ screen, root, variables }: Listing, list: string) {
  const document = readFileSync(join(__dirname, 'screens', `${screen}.graphql`), 'utf8');
  const { data, cost } = await measureWarm(graph, print(listInstead(parse(document), root, list)), variables);
  const { nodes } = data.listed as { nodes: unknown[] };
  return { count: nodes.length, cost };
}

/** The operation with a list at its root in place of one thing; variables that only told which one are left out. */
function listInstead(document: DocumentNode, root: string, list: string): DocumentNode {
  const listed = fieldOf(`{ listed: ${list} { nodes { id } } }`);
  const definitions = document.definitions.map((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
    const { selections } = definition.selectionSet;
    const shown = selections.find(
      (selection): selection is FieldNode => selection.kind === Kind.FIELD && selection.name.value === root,
    );
    if (shown?.selectionSet === undefined) throw new Error(`The screen has no ${root} at its root.`);
    const nodes = { ...fieldOf('{ nodes { id } }'), selectionSet: shown.selectionSet };
    const field = { ...listed, selectionSet: { kind: Kind.SELECTION_SET as const, selections: [nodes] } };
    return {
      ...definition,
      selectionSet: {
        ...definition.selectionSet,
        selections: selections.map((selection) => (selection === shown ? field : selection)),
      },
    };
  });
  return withoutUnusedVariables({ ...document, definitions });
}

function withoutUnusedVariables(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, { VariableDefinition: () => false, Variable: ({ name }) => void used.add(name.value) });
  return visit(document, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
  });
}

function fieldOf(operation: string): FieldNode {
  const [definition] = parse(operation).definitions;
  const field =
    definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections[0] : undefined;
  if (field?.kind !== Kind.FIELD) throw new Error('No field.');
  return field;
}
