import { makePledge, type NewPledge } from '@courtyard/shared/pledge/make-pledge';
import type { ServiceName } from '../../support/services';
import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
  await graph
    .service('community-committee')
    .dataSource.query(`UPDATE project SET budget_fen = 1000000 WHERE id = '${project}'`);
  await promise('property-rights-unit', {
    ...owner,
    amountFen: '600000',
    state: 'PARTLY_DISBURSED',
    disbursedFen: '100000',
  });
  await promise('street-department', { ...street, amountFen: '250000', state: 'CONDITIONAL' });
});
afterAll(() => graph.close());

const project = 'prj:jc:project-9';

const owner: NewPledge = {
  tenant: 'org:xgl:owner-unit',
  id: 'plg:xgl:last-project',
  projectId: project,
  contributorId: 'org:xgl:owner-unit',
  kind: 'OWNER_FUND',
  state: 'COMMITTED',
  amountFen: null,
  disbursedFen: null,
  conditionZh: null,
  conditionEn: null,
  withdrawnAt: null,
  occurredAt: new Date('2019-03-01T10:00:00+08:00'),
  source: { kind: 'SYNTHETIC', statedBy: 'PROPERTY_RIGHTS_UNIT', document: null, passage: null },
};

const street: NewPledge = {
  ...owner,
  tenant: 'org:chy:maizidian-departments',
  id: 'plg:chy:last-project',
  contributorId: 'org:chy:maizidian-departments',
  kind: 'SUBSIDY',
  conditionEn: 'once the plan is approved',
  source: { ...owner.source, statedBy: 'STREET_DEPARTMENT' },
};

const promise = (service: ServiceName, pledge: NewPledge) =>
  graph.service(service).dataSource.transaction((manager) => makePledge(manager, pledge));

const coverage = `fundingCoverage {
  budgetFen committedFen conditionalFen disbursedFen lockedFen gapFen complete gaps sourcesUnavailable
  byContributor { contributor { nameEn } committedFen pledges { id kind state amountFen occurredAt source { statedBy } project { titleEn } } }
}`;

const asked = `{ project(id: "${project}") { ${coverage} } }`;

const ownerShare = {
  contributor: { nameEn: 'Property-rights unit of courtyard 35' },
  committedFen: '600000',
  pledges: [
    {
      id: 'plg:xgl:last-project',
      kind: 'OWNER_FUND',
      state: 'PARTLY_DISBURSED',
      amountFen: '600000',
      occurredAt: '2019-03-01T02:00:00.000Z',
      source: { statedBy: 'PROPERTY_RIGHTS_UNIT' },
      project: { titleEn: 'Project of the list (9 of 9)' },
    },
  ],
};

const streetShare = {
  contributor: { nameEn: 'Departments of Maizidian Subdistrict' },
  committedFen: '0',
  pledges: [
    {
      id: 'plg:chy:last-project',
      kind: 'SUBSIDY',
      state: 'CONDITIONAL',
      amountFen: '250000',
      occurredAt: '2019-03-01T02:00:00.000Z',
      source: { statedBy: 'STREET_DEPARTMENT' },
      project: { titleEn: 'Project of the list (9 of 9)' },
    },
  ],
};

describe('the funding coverage of a project', () => {
  it('joins what the contributors promised in their own services', async () => {
    const { data, errors } = await graph.query(asked);

    expect(errors).toBeUndefined();
    expect(data).toEqual({
      project: {
        fundingCoverage: {
          budgetFen: '1000000',
          committedFen: '600000',
          conditionalFen: '250000',
          disbursedFen: '100000',
          lockedFen: '0',
          gapFen: '150000',
          complete: true,
          gaps: [],
          sourcesUnavailable: [],
          byContributor: [streetShare, ownerShare],
        },
      },
    });
  });

  it('says of the article that money was promised, and not how much', async () => {
    const { data } = await graph.query(`{ project(id: "prj:xgl:bungalows") { fundingCoverage {
      budgetFen committedFen disbursedFen gapFen complete gaps
      byContributor { contributor { nameEn } pledges { state amountFen source { kind } } } } } }`);

    expect(data).toEqual({
      project: {
        fundingCoverage: {
          budgetFen: null,
          committedFen: null,
          disbursedFen: '0',
          gapFen: null,
          complete: false,
          gaps: [],
          byContributor: [
            {
              contributor: { nameEn: 'Property-rights unit of courtyard 35' },
              pledges: [{ state: 'COMMITTED', amountFen: null, source: { kind: 'ARTICLE' } }],
            },
          ],
        },
      },
    });
  });

  it('names a contributor that cannot be asked and is not complete', async () => {
    graph.proxy('street-department').behavior = 'REFUSE';
    const { data, errors } = await graph.query(asked);
    graph.proxy('street-department').behavior = 'PASS';

    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect(data).toEqual({
      project: {
        fundingCoverage: {
          budgetFen: '1000000',
          committedFen: '600000',
          conditionalFen: '0',
          disbursedFen: '100000',
          lockedFen: '0',
          gapFen: '400000',
          complete: false,
          gaps: [],
          sourcesUnavailable: ['STREET_DEPARTMENT'],
          byContributor: [ownerShare],
        },
      },
    });
  });

  it('takes as much for one project as for all', async () => {
    const one = await graph.measure(`{ projects(first: 1) { nodes { fundingCoverage { gapFen } } } }`);
    const all = await graph.measure(`{ projects(first: 50) { nodes { fundingCoverage { gapFen } } } }`);

    expect([all.requests, all.statements]).toEqual([one.requests, one.statements]);
  });
});
