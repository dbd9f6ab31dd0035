import { listCommunityResource } from '@courtyard/community-committee/community-resource/community-resource.commands';
import {
  CommunityResourceEntity,
  type CommunityResourceRow,
} from '@courtyard/community-committee/community-resource/community-resource.entity';
import {
  openResourceLedger,
  reportListing,
} from '@courtyard/community-committee/resource-ledger/resource-ledger.commands';
import type { NewFact } from '@courtyard/shared/database/record';
import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
});
afterAll(() => graph.close());

const source = { kind: 'SYNTHETIC', statedBy: 'COMMUNITY_COMMITTEE', document: null, passage: null } as const;
const open = { validFrom: null, validTo: null, periodSource: null } as const;

const sewingRoom: NewFact<CommunityResourceRow> = {
  tenant: 'org:jc:party-branch',
  id: 'crs:jc:sewing-room',
  titleZh: '缝纫室',
  titleEn: 'Sewing room',
  kind: 'VENUE',
  subtype: 'ACTIVITY_ROOM',
  ownerId: 'org:jc:party-branch',
  placeId: 'plc:cp:jiacheng-garden',
  availability: ['SHAREABLE'],
  state: 'IDLE',
  units: 1,
  unitsPrecision: 'EXACT',
  asOf: null,
  organizationId: null,
  serviceAreas: null,
  headcount: 3,
  capacity: 12,
  openingHours: null,
  exclusive: true,
  ledgerId: 'rlg:jc:resources',
  ...open,
  source,
};

const community = () => graph.service('community-committee').dataSource;

function list(changes: Partial<NewFact<CommunityResourceRow>>): Promise<void> {
  return community().transaction((manager) => listCommunityResource(manager, { ...sewingRoom, ...changes }));
}

describe('a resource of a community', () => {
  it.each([
    { wrong: 'that nobody else can use', changes: { availability: [] }, code: 'RESOURCE_NOT_ADMITTED' },
    { wrong: 'for a ledger that is not there', changes: { ledgerId: 'rlg:jc:none' }, code: 'NOT_FOUND' },
    { wrong: 'at an unknown place', changes: { placeId: 'plc:jc:nowhere' }, code: 'NOT_FOUND' },
  ])('is refused $wrong', async ({ changes, code }) => {
    const rows = community().getRepository(CommunityResourceEntity);
    const before = await rows.count();

    await expect(list(changes)).rejects.toMatchObject({ extensions: { code, retryable: false } });
    expect(await rows.count()).toBe(before);
  });

  it('tells its details and the ledger it stands on', async () => {
    await list({});

    expect(
      await graph.query(`{
        communityResources(where: { availability: { has: SHAREABLE }, capacity: { gte: 10 } }) {
          totalCount
          nodes {
            subtype state availability units { value precision } headcount capacity openingHours exclusive
            organization { nameZh } serviceAreas listedSince listedUntil
            ledger { keeper { nameEn } place { nameEn } }
            source { kind }
          }
        }
      }`),
    ).toEqual({
      data: {
        communityResources: {
          totalCount: 1,
          nodes: [
            {
              subtype: 'ACTIVITY_ROOM',
              state: 'IDLE',
              availability: ['SHAREABLE'],
              units: { value: 1, precision: 'EXACT' },
              // Three people could be told.
              headcount: null,
              capacity: 12,
              openingHours: null,
              exclusive: true,
              organization: null,
              serviceAreas: null,
              listedSince: null,
              listedUntil: null,
              ledger: {
                keeper: { nameEn: 'Jiacheng Garden Party branch' },
                place: { nameEn: 'Jiacheng Garden Community' },
              },
              source: { kind: 'SYNTHETIC' },
            },
          ],
        },
      },
    });
  });

  it('publishes what the list of all resources is made of, and no more', async () => {
    const [entry] = await community().query<unknown[]>(
      `SELECT typename, place, facets FROM index_entry WHERE id = 'crs:tx:volunteer-teams'`,
    );

    expect(entry).toEqual({
      typename: 'CommunityResource',
      place: 'plc:hd:tiexi',
      facets: {
        titleZh: '社区志愿者队伍',
        titleEn: 'Volunteer teams of the community',
        resourceKind: 'PEOPLE',
        ownerId: 'org:tx:volunteer-teams',
        sourceKind: 'ARTICLE',
        state: null,
        availability: [],
        serviceAreas: ['SAFETY', 'SANITATION', 'ORDER', 'CULTURE'],
        capacity: null,
      },
    });
  });
});

describe('a ledger of resources', () => {
  it('is refused where nothing could come onto it', async () => {
    const ledger = {
      tenant: 'org:tx:party-committee',
      id: 'rlg:tx:nothing',
      placeId: 'plc:hd:tiexi',
      keeperId: 'org:tx:party-committee',
      admits: [],
      kinds: [],
      kindsCompleteness: 'OPEN',
      ...open,
      source,
    } as const;

    await expect(
      community().transaction((manager) => openResourceLedger(manager, { ...ledger, admits: [], kinds: [] })),
    ).rejects.toMatchObject({ extensions: { code: 'FACT_INCONSISTENT' } });
  });

  it.each([
    { wrong: 'complete and yet not counted', ledgerId: 'rlg:jc:resources', code: 'FACT_INCONSISTENT' },
    { wrong: 'of a ledger that is not there', ledgerId: 'rlg:jc:none', code: 'NOT_FOUND' },
  ])('refuses a list that is $wrong', async ({ ledgerId, code }) => {
    const listing = {
      tenant: 'org:jc:party-branch',
      id: 'rls:jc:funds',
      ledgerId,
      titleZh: '资金',
      titleEn: 'Funds',
      kind: 'FUND',
      origin: 'INTERNAL',
      total: null,
      totalPrecision: null,
      asOf: null,
      completeness: 'COMPLETE',
      ...open,
      source,
    } as const;

    await expect(community().transaction((manager) => reportListing(manager, listing))).rejects.toMatchObject(
      { extensions: { code } },
    );
  });

  it('lists its entries in either order', async () => {
    const firstTwo = async (order: string) =>
      graph.query(`{
        communityResources(where: { ledger: { eq: "rlg:jc:resources" }, subtype: { notIn: [ACTIVITY_ROOM] } }, orderBy: [${order}], first: 2) {
          nodes { id }
        }
        resourceLedger(id: "rlg:jc:resources") { entries(orderBy: [${order}], first: 2) { nodes { id } } }
      }`);
    const pages = (...ids: string[]) => {
      const nodes = ids.map((id) => ({ id }));
      return { data: { communityResources: { nodes }, resourceLedger: { entries: { nodes } } } };
    };

    expect(await firstTwo('ID_ASC')).toEqual(pages('crs:jc:basketball-court', 'crs:jc:calligraphy-room'));
    expect(await firstTwo('ID_DESC')).toEqual(pages('crs:jc:wish-claiming-team', 'crs:jc:veterans-vanguard'));
  });
});
