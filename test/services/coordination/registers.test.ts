import { recordCityFigure } from '@courtyard/coordination/city-figure/city-figure.commands';
import type { CityFigureRow } from '@courtyard/coordination/city-figure/city-figure.entity';
import { recordMechanism } from '@courtyard/coordination/mechanism/mechanism.commands';
import type { CooperationMechanismRow } from '@courtyard/coordination/mechanism/mechanism.entity';
import { recordPolicy } from '@courtyard/coordination/policy/policy.commands';
import type { PolicyDocumentRow } from '@courtyard/coordination/policy/policy.entity';
import type { NewFact } from '@courtyard/shared/database/record';
import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph({ costLimit: 100_000 });
});
afterAll(() => graph.close());

const tenant = 'org:coord:register';
const source = { kind: 'SYNTHETIC', statedBy: 'COORDINATION', document: null, passage: null } as const;
const open = { validFrom: null, validTo: null, periodSource: null } as const;
const register = () => graph.service('coordination').dataSource;

const pact: NewFact<CooperationMechanismRow> = {
  tenant,
  id: 'mec:chy:pact',
  kind: 'BOUNDARY_PACT',
  nameZh: '边界约定',
  nameEn: 'Boundary pact',
  placeId: 'plc:chy:maizidian',
  partyCount: 2,
  partyIds: ['org:chy:maizidian-working-committee'],
  partiesCompleteness: 'OPEN',
  broughtInIds: [],
  broughtInCompleteness: null,
  ...open,
  source,
};

const plan: NewFact<PolicyDocumentRow> = {
  tenant,
  id: 'pol:bj:plan',
  titleZh: '方案',
  titleEn: 'Plan',
  placeId: 'plc:bj:beijing',
  issuerIds: ['org:bj:civil-affairs-bureau'],
  state: 'DRAFTING',
  topics: [],
  ...open,
  source,
};

const figure: NewFact<CityFigureRow> = {
  tenant,
  id: 'cty:bj:figure',
  code: 'MEMBERS_REPORTED_IN',
  placeId: 'plc:bj:chaoyang',
  value: 100,
  precision: 'EXACT',
  asOf: null,
  coverage: null,
  ...open,
  source,
};

describe('a mechanism of cooperation', () => {
  it.each<{ wrong: string; code: string; changes: Partial<typeof pact> }>([
    { wrong: 'of an unknown place', code: 'NOT_FOUND', changes: { placeId: 'plc:chy:nowhere' } },
    { wrong: 'of an unknown party', code: 'NOT_FOUND', changes: { partyIds: ['org:chy:nobody'] } },
    {
      wrong: 'with more parties than it has',
      code: 'FACT_INCONSISTENT',
      changes: {
        partyCount: 2,
        partyIds: ['org:xgl:coordination', 'org:xgl:owner-unit', 'org:xgl:party-committee'],
      },
    },
    {
      wrong: 'that names few as all',
      code: 'FACT_INCONSISTENT',
      changes: { partiesCompleteness: 'COMPLETE' },
    },
  ])('is refused $wrong', async ({ code, changes }) => {
    await expect(
      register().transaction((manager) => recordMechanism(manager, { ...pact, ...changes })),
    ).rejects.toMatchObject({ extensions: { code, retryable: false } });
  });
});

describe('a policy document', () => {
  it.each<{ wrong: string; code: string; changes: Partial<typeof plan> }>([
    { wrong: 'at an unknown place', code: 'NOT_FOUND', changes: { placeId: 'plc:bj:nowhere' } },
    { wrong: 'by an unknown issuer', code: 'NOT_FOUND', changes: { issuerIds: ['org:bj:nobody'] } },
    { wrong: 'that nobody issues', code: 'FACT_INCONSISTENT', changes: { issuerIds: [] } },
    {
      wrong: 'that holds while it is drafted',
      code: 'STATE_NOT_ALLOWED',
      changes: { validFrom: '2019-07-01' },
    },
  ])('is refused $wrong', async ({ code, changes }) => {
    await expect(
      register().transaction((manager) => recordPolicy(manager, { ...plan, ...changes })),
    ).rejects.toMatchObject({ extensions: { code, retryable: false } });
  });
});

describe('a figure of the city', () => {
  it.each<{ wrong: string; code: string; changes: Partial<typeof figure> }>([
    { wrong: 'of an unknown place', code: 'NOT_FOUND', changes: { placeId: 'plc:bj:nowhere' } },
    { wrong: 'of a community', code: 'FACT_INCONSISTENT', changes: { placeId: 'plc:chy:xiaguangli' } },
    { wrong: 'below zero', code: 'FACT_INCONSISTENT', changes: { value: -1 } },
  ])('is refused $wrong', async ({ code, changes }) => {
    await expect(
      register().transaction((manager) => recordCityFigure(manager, { ...figure, ...changes })),
    ).rejects.toMatchObject({ extensions: { code, retryable: false } });
  });
});

describe('the registers of coordination', () => {
  it('tell of one place who works there, how, and what was reported of it', async () => {
    expect(
      await graph.query(`{
        city: place(id: "plc:bj:beijing") {
          cityFigures(where: { value: { gt: 5000 } }) { totalCount nodes { code quantity { value precision } } }
          organizations(levels: [CITY], kinds: [DEPARTMENT]) { id }
        }
        yard: place(id: "plc:xgl:courtyard-35") {
          leadingBody { id }
          organizations(functions: [LEADING, SERVICE], levels: [COMMUNITY]) { id level functions }
          cooperationMechanisms { totalCount }
        }
        partner: cooperationMechanisms(where: { broughtIn: { has: "org:bj:finance-bureau" } }) { nodes { place { id } } }
        issued: policyDocuments(where: { issuers: { has: "org:bj:civil-affairs-bureau" } }) { nodes { id } }
        leading: organizations(where: { functions: { has: LEADING }, territory: { has: "plc:hd:tiexi" } }) { nodes { id } }
        lower: matters(topLevel: false, sourceKind: ARTICLE) { code }
      }`),
    ).toEqual({
      data: {
        city: {
          cityFigures: {
            totalCount: 2,
            nodes: [
              { code: 'MEMBERS_REPORTED_IN', quantity: { value: 710_000, precision: 'AT_LEAST' } },
              { code: 'ORGANIZATIONS_REPORTED_IN', quantity: { value: 9_000, precision: 'AT_LEAST' } },
            ],
          },
          organizations: [
            { id: 'org:bj:civil-affairs-bureau' },
            { id: 'org:bj:finance-bureau' },
            { id: 'org:bj:social-work-committee' },
          ],
        },
        yard: {
          leadingBody: { id: 'org:xgl:yard-branch' },
          organizations: [
            {
              id: 'org:xgl:party-committee',
              level: 'COMMUNITY',
              functions: ['POLITICAL', 'LEADING', 'ORGANIZING', 'SERVICE'],
            },
          ],
          cooperationMechanisms: { totalCount: 0 },
        },
        partner: { nodes: [{ place: { id: 'plc:cp:jiacheng-garden' } }] },
        issued: { nodes: [{ id: 'pol:bj:whistle-to-communities' }] },
        leading: { nodes: [{ id: 'org:tx:party-committee' }] },
        lower: [],
      },
    });
  });

  it('find their things again by id and by title', async () => {
    const { data, errors } = await graph.query(`{
      mechanism: node(id: "mec:jc:five-party") { ... on CooperationMechanism { nameZh } }
      policy: node(id: "pol:bj:whistle-to-communities") { ... on PolicyDocument { state } }
      figure: node(id: "cty:bj:members-reported-in") { ... on CityFigure { code } }
      none: node(id: "pol:bj:nothing") { id }
      search(text: "五方共建") { nodes { node { __typename id } } }
    }`);

    expect({ data, errors }).toEqual({
      data: {
        mechanism: { nameZh: '五方共建' },
        policy: { state: 'DRAFTING' },
        figure: { code: 'MEMBERS_REPORTED_IN' },
        none: null,
        search: { nodes: [{ node: { __typename: 'CooperationMechanism', id: 'mec:jc:five-party' } }] },
      },
      errors: undefined,
    });
  });

  it('take as many statements for 43 places as for one', async () => {
    const statements = async (first: number) => {
      const { answer, statements: count } = await graph.measure(
        `query ($first: Int!) {
          places(within: "plc:hd:tiexi", where: { kind: { eq: STAIRWELL } }, first: $first) {
            nodes {
              leadingBody { nameZh }
              organizations { id seats { totalCount } memberships { totalCount } requests { totalCount nodes { id } } }
              cooperationMechanisms { nodes { id } }
              cityFigures { nodes { id } }
            }
          }
        }`,
        { first },
      );
      expect(answer.errors).toBeUndefined();
      return count;
    };

    expect(await statements(43)).toBe(await statements(1));
  });

  it('list what a unit asks for as soon as the index says who asked', async () => {
    const ask = () =>
      graph.query(
        '{ organization(id: "org:xgl:owner-unit") { requests { totalCount nodes { id titleZh } pageInfo { hasNextPage } } } }',
      );
    const before = await ask();
    await register().query(
      `UPDATE index_row SET facets = facets || '{"demanderId": "org:xgl:owner-unit"}' WHERE id = (
         SELECT min(id) FROM index_row WHERE typename = 'Issue' AND place LIKE 'plc:xgl:%')`,
    );
    const { data } = await ask();

    expect(before.data).toEqual({
      organization: { requests: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } } },
    });
    expect(data).toEqual({
      organization: {
        requests: {
          totalCount: 1,
          nodes: [{ id: expect.stringMatching(/^iss:/) as string, titleZh: expect.any(String) as string }],
          pageInfo: { hasNextPage: false },
        },
      },
    });
  });

  it.each([
    ['{ policyDocument(id: "org:bj:civil-affairs-bureau") { id } }', 'BAD_ID'],
    ['{ cityFigures(within: "beijing") { totalCount } }', 'BAD_ID'],
    ['{ committeeMemberships(first: 0) { totalCount } }', 'BAD_PAGE_SIZE'],
    ['{ cooperationMechanisms(after: "x") { totalCount } }', 'BAD_CURSOR'],
  ])('refuse %s', async (query, code) => {
    const { errors } = await graph.query(query);

    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });

  it('cost only their own fields when they are down', async () => {
    graph.proxy('coordination').behavior = 'REFUSE';
    const { data } = await graph.query('{ cityFigures { totalCount } titles(first: 1) { nodes { id } } }');
    graph.proxy('coordination').behavior = 'PASS';

    expect(data).toEqual({ cityFigures: null, titles: { nodes: [expect.any(Object)] } });
  });
});
