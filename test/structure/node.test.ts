import { applyIndex } from '@courtyard/coordination/stakeholder-index/apply-index';
import { readEntries } from '@courtyard/shared/index-feed/read-entries';
import { recordFund } from '@courtyard/property-rights-unit/fund/fund.commands';
import { typeByPrefix } from '@courtyard/shared/ids';
import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { clientSchema } from '../../gateway/breaking-changes';
import { composeWorkTree } from '../../schema/compose';
import { services, type ServiceName } from '../support/services';
import { startWholeGraph, type WholeGraph } from '../support/whole-graph';

const api = clientSchema(composeWorkTree());
const nodeTypes = typesOfNodes(api);
const prefixOf = new Map(Object.entries(typeByPrefix).map(([prefix, type]) => [type as string, prefix]));

/** The services that keep each type, found by the name of the entity behind it. */
const ownerOf = new Map(
  services.flatMap(({ name, database }) =>
    database.entities.map(({ options }) => [options.name, name as ServiceName] as const),
  ),
);
const ofCoordination = nodeTypes.filter(({ name }) => ownerOf.get(name) === 'coordination');
const ofOthers = nodeTypes.filter(({ name }) => ownerOf.get(name) !== 'coordination');

function typesOfNodes(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  const node = schema.getType('Node');
  return isInterfaceType(node) ? schema.getPossibleTypes(node) : [];
}

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
  // The report tells of no fund; every other type has a row in its data.
  await graph.service('property-rights-unit').dataSource.transaction((manager) =>
    recordFund(manager, {
      tenant: 'org:xgl:owner-unit',
      id: 'fnd:xgl:courtyard-35',
      placeId: 'plc:xgl:courtyard-35',
      holderId: 'org:xgl:owner-unit',
      state: 'LOCKED',
      balanceFen: '12500000',
      lockReason: 'No owners committee that could decide on it.',
      validFrom: null,
      validTo: null,
      periodSource: null,
      source: { kind: 'SYNTHETIC', statedBy: 'PROPERTY_RIGHTS_UNIT', document: null, passage: null },
    }),
  );
  const entries = await readEntries(graph.service('property-rights-unit').dataSource, '0');
  await graph
    .service('coordination')
    .dataSource.transaction((manager) => applyIndex(manager, 'property-rights-unit', entries));
});
afterAll(() => graph.close());

/** The first row of the table behind a type. */
async function firstRow(type: string): Promise<Record<string, unknown>> {
  const { dataSource } = graph.service(ownerOf.get(type) ?? 'coordination');
  const [row] = await dataSource
    .getRepository<Record<string, unknown>>(type)
    .find({ order: { id: 'ASC' }, take: 1 });
  if (row === undefined) throw new Error(`There is no ${type} to ask for.`);
  return row;
}

/** The plain values of a type that its row holds under the same name. */
function plainFields(type: GraphQLObjectType, row: Record<string, unknown>): string[] {
  return Object.values(type.getFields())
    .filter((field) => isLeafType(getNamedType(field.type)) && Object.hasOwn(row, field.name))
    .map(({ name }) => name);
}

/** The report tells of none of these. */
const withoutRows = new Set(['BoundarySurvey', 'CommitteeMembership']);

describe('a type of nodes', () => {
  it('is every one that coordination knows, and it knows every one', () => {
    const coordination = services.find(({ name }) => name === 'coordination');
    const known = coordination ? typesOfNodes(coordination.schema).map(({ name }) => name) : [];
    expect(known.sort()).toEqual(nodeTypes.map(({ name }) => name).sort());
  });

  it('has its own prefix, and every other prefix is of something that is not asked for alone', () => {
    const without = [...prefixOf.keys()].filter((type) => !nodeTypes.some(({ name }) => name === type));
    expect(nodeTypes.filter(({ name }) => !prefixOf.has(name))).toEqual([]);
    expect(without).toEqual(['Matter', 'PlaceNote', 'HotlineCase', 'Pledge', 'Claim', 'Condition']);
    expect(prefixOf.size).toBe(Object.keys(typeByPrefix).length);
  });

  it.each(nodeTypes.filter(({ name }) => !withoutRows.has(name)))(
    'is found by the id of one of its rows, with what the row holds: %s',
    async (type) => {
      const row = await firstRow(type.name);
      const fields = plainFields(type, row);

      const answer = await graph.query(
        `query ($id: ID!) { node(id: $id) { __typename ... on ${type.name} { ${fields.join(' ')} } } }`,
        { id: row.id },
      );

      const held = Object.fromEntries(fields.map((field) => [field, row[field]]));
      expect(fields).toContain('id');
      expect(fields.length).toBeGreaterThan(1);
      expect(answer).toEqual({ data: { node: { __typename: type.name, ...asJson(held) } } });
    },
  );
});

function asJson(value: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
}

describe('an id that nothing has', () => {
  it.each(ofCoordination)('gives null for what coordination keeps: %s', async ({ name }) => {
    const answer = await graph.query(`{ node(id: "${prefixOf.get(name)}:xgl:never-was") { id __typename } }`);
    expect(answer).toEqual({ data: { node: null } });
  });

  it.each(ofOthers)(
    'gives null as soon as the owner is asked for something of its own: %s',
    async ({ name }) => {
      const { data, errors } = await graph.query(
        `{ node(id: "${prefixOf.get(name)}:xgl:never-was") { id ... on ${name} { version } } }`,
      );
      expect({ data, errors }).toEqual({ data: { node: null }, errors: undefined });
    },
  );
});

/** What is refused: the field that was asked, with the one error and nothing else. */
function refused(field: string, id: string) {
  const messageEn = `The id "${id}" is malformed or names another type; expected prefix:authority:name, such as plc:xgl:courtyard-35.`;
  return {
    data: { [field]: null },
    errors: [
      {
        message: messageEn,
        path: [field],
        extensions: {
          code: 'BAD_ID',
          retryable: false,
          messageEn,
          messageZh: `编号“${id}”格式不对或类型不符；应为“前缀:签发者:名称”，例如 plc:xgl:courtyard-35。`,
          requestId: expect.any(String) as string,
          subgraph: expect.any(String) as string,
        },
      },
    ],
  };
}

describe('an id that cannot be meant', () => {
  it.each([
    ['nothing', ''],
    ['a prefix alone', 'plc'],
    ['no local name', 'plc:xgl'],
    ['an empty part', 'plc::courtyard-35'],
    ['capital letters in the prefix', 'PLC:xgl:courtyard-35'],
    ['a blank', 'plc:xgl:courtyard 35'],
    ['a line after it', 'plc:xgl:courtyard-35\n'],
    ['an unknown prefix', 'xyz:xgl:courtyard-35'],
    ['a name that objects have', 'constructor:xgl:courtyard-35'],
    ['a claim, which travels with its place', 'clm:xgl:structure-owner'],
    ['a condition, which travels with its place', 'cnd:xgl:consent-repair'],
    ['a note, which is told with its place', 'nte:tx:tiexi'],
    ['a matter, which has a code', 'mat:coord:parking'],
  ])('is refused where anything is looked for: %s', async (_, id) => {
    expect(await graph.query('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual(
      refused('node', id),
    );
  });

  it('is quoted back no longer than a reader needs', async () => {
    const answer = await graph.query(`{ node(id: "plc:xgl:${'x'.repeat(300)}") { id } }`);
    expect(answer).toEqual(refused('node', `plc:xgl:${'x'.repeat(52)}…`));
  });

  it.each(fieldsById())('is refused where it names another type: %s', async (field) => {
    const id = field === 'place' ? 'org:xgl:owner-unit' : 'plc:xgl:courtyard-35';
    expect(await graph.query(`{ ${field}(id: "${id}") { id } }`)).toEqual(refused(field, id));
  });

  it('can be of a wrong type in every field that finds one thing by its id', () => {
    expect(fieldsById().sort()).toEqual([
      'activity',
      'cityFigure',
      'committeeMembership',
      'commonIncome',
      'compact',
      'contract',
      'cooperationMechanism',
      'deliberation',
      'enforcementCase',
      'entrustment',
      'facilityRecord',
      'feeStat',
      'hazardAppraisal',
      'issue',
      'mandate',
      'meeting',
      'organization',
      'ownerWork',
      'parkingAgreement',
      'parkingScheme',
      'place',
      'policyDocument',
      'project',
      'recognition',
      'reportIn',
      'resourceLedger',
      'roleHeadcount',
      'selfGovernanceBody',
      'sourceDocument',
      'staffCount',
      'subsidy',
      'survey',
      'title',
      'transfer',
      'whistle',
      'wish',
      'workOrder',
    ]);
  });
});

/** Root fields that find one thing of one type. */
function fieldsById(): string[] {
  return Object.values(api.getQueryType()?.getFields() ?? {})
    .filter(({ args, type }) => args.some(({ name }) => name === 'id') && isObjectType(getNamedType(type)))
    .map(({ name }) => name);
}
