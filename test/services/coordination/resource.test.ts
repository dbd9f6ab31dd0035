import { listPartnerResource } from '@courtyard/coordination/resource/partner-resource.commands';
import {
  PartnerResourceEntity,
  type PartnerResourceRow,
} from '@courtyard/coordination/resource/partner-resource.entity';
import type { NewFact } from '@courtyard/shared/database/record';
import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph({ costLimit: 100_000 });
});
afterAll(() => graph.close());

const reading: NewFact<PartnerResourceRow> = {
  tenant: 'org:coord:register',
  id: 'pts:jc:reading-afternoons',
  ownerId: 'org:cp:dongxiaokou-health-center',
  placeId: 'plc:jc:jiacheng-estate',
  kind: 'SERVICE',
  titleZh: '健康讲座',
  titleEn: 'Health talks',
  state: 'IDLE',
  availability: ['PROVIDABLE', 'SHAREABLE'],
  servesIds: ['plc:cp:tiantongyuan-south'],
  matterCodes: ['HEALTH_SERVICE'],
  capacity: 40,
  openingTimes: [{ weekdays: [6], from: '14:00', to: '16:00' }],
  listCompleteness: null,
  validFrom: null,
  validTo: null,
  periodSource: null,
  source: { kind: 'SYNTHETIC', statedBy: 'COORDINATION', document: null, passage: null },
};

const list = (resource: NewFact<PartnerResourceRow>) =>
  graph.service('coordination').dataSource.transaction((manager) => listPartnerResource(manager, resource));

describe('the list of resources', () => {
  it('holds those of all owners, each with the details that only its owner has', async () => {
    const { data, errors } = await graph.query(`{
      resources(within: "plc:cp:jiacheng-garden", where: { or: [{ titleEn: { eq: "Library" } }, { titleZh: { eq: "市财政局的服务" } }] }) {
        totalCount
        nodes {
          __typename id titleZh kind owner { nameEn } place { nameEn } state availability
          ... on CommunityResource { subtype capacity }
          ... on PartnerResource { serves { nameEn } matters { code } openingTimes { from } listCompleteness source { kind passage } }
        }
        watermarks { source }
      }
    }`);

    expect(errors).toBeUndefined();
    expect(data).toEqual({
      resources: {
        totalCount: 2,
        nodes: [
          {
            __typename: 'CommunityResource',
            id: 'crs:jc:library',
            titleZh: '图书室',
            kind: 'VENUE',
            owner: { nameEn: 'Jiacheng Garden Party branch' },
            place: { nameEn: 'Jiacheng Garden Community' },
            state: null,
            availability: ['USABLE'],
            subtype: 'LIBRARY',
            capacity: null,
          },
          {
            __typename: 'PartnerResource',
            id: 'pts:jc:finance-bureau',
            titleZh: '市财政局的服务',
            kind: 'SERVICE',
            owner: { nameEn: 'Municipal Finance Bureau' },
            place: { nameEn: 'Jiacheng Garden Community' },
            state: null,
            availability: ['PROVIDABLE'],
            serves: [{ nameEn: 'Jiacheng Garden Community' }],
            matters: null,
            openingTimes: null,
            listCompleteness: 'OPEN',
            source: { kind: 'ARTICLE', passage: 'C2' },
          },
        ],
        watermarks: [
          { source: 'COMMUNITY_COMMITTEE' },
          { source: 'PROPERTY_RIGHTS_UNIT' },
          { source: 'PROPERTY_COMPANY' },
          { source: 'STREET_DEPARTMENT' },
        ],
      },
    });
  });

  it('stays whole while an owner is away; only its details are missing', async () => {
    graph.proxy('community-committee').behavior = 'REFUSE';
    const { data, errors } = await graph.query(
      '{ resources(where: { id: { eq: "crs:jc:library" } }) { nodes { titleEn owner { nameEn } ... on CommunityResource { openingHours } } } }',
    );
    graph.proxy('community-committee').behavior = 'PASS';

    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect(data).toEqual({
      resources: {
        nodes: [
          { titleEn: 'Library', owner: { nameEn: 'Jiacheng Garden Party branch' }, openingHours: null },
        ],
      },
    });
  });

  it('takes in at once what coordination itself lists, and no thing twice', async () => {
    await list(reading);
    await list(reading);

    const { data } = await graph.query(`{
      resources(where: { availability: { has: SHAREABLE }, state: { eq: IDLE }, kind: { eq: SERVICE } }) { nodes { titleEn } }
      place(id: "plc:jc:jiacheng-estate") { resources(where: { kind: { eq: SERVICE } }) { nodes { titleEn } } }
      organization(id: "org:cp:dongxiaokou-health-center") { offers(orderBy: [TITLE_EN_ASC]) { nodes { titleEn } } }
      node(id: "pts:jc:reading-afternoons") { ... on PartnerResource { matters { code } openingTimes { weekdays from to } version } }
    }`);
    expect(data).toEqual({
      resources: { nodes: [{ titleEn: 'Health talks' }] },
      place: { resources: { nodes: [{ titleEn: 'Health talks' }] } },
      organization: {
        offers: {
          nodes: [
            { titleEn: 'Health talks' },
            { titleEn: 'Services of the Dongxiaokou health service center' },
          ],
        },
      },
      node: {
        matters: [{ code: 'HEALTH_SERVICE' }],
        openingTimes: [{ weekdays: [6], from: '14:00', to: '16:00' }],
        version: 1,
      },
    });
  });

  it('takes as many statements for one place as for all', async () => {
    const query = (where: string) =>
      `{ places(where: ${where}, first: 50) { nodes { resources { totalCount nodes { titleZh owner { nameZh } } } } } }`;

    const one = await graph.measure(query('{ id: { eq: "plc:cp:jiacheng-garden" } }'));
    const many = await graph.measure(query('{ kind: { ne: STAIRWELL } }'));

    expect(many.answer.errors).toBeUndefined();
    expect([many.statements, many.requests]).toEqual([one.statements, one.requests]);
  });

  it.each([
    [{ ownerId: 'org:cp:nobody' }, 'NOT_FOUND'],
    [{ placeId: 'plc:cp:nowhere' }, 'NOT_FOUND'],
    [{ servesIds: ['plc:cp:nowhere'] }, 'NOT_FOUND'],
    [{ matterCodes: ['FLYING'] }, 'UNKNOWN_TERM'],
  ])('refuses a partner resource with %j', async (wrong, code) => {
    await expect(list({ ...reading, id: 'pts:jc:wrong', ...wrong })).rejects.toMatchObject({
      extensions: { code },
    });
    const { dataSource } = graph.service('coordination');
    expect(await dataSource.getRepository(PartnerResourceEntity).countBy({ id: 'pts:jc:wrong' })).toBe(0);
  });
});
