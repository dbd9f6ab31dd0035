import { streetResources } from '@courtyard/street-department/article/demonstration';
import { listStreetResource } from '@courtyard/street-department/street-resource/street-resource.commands';
import {
  StreetResourceEntity,
  type StreetResourceRow,
} from '@courtyard/street-department/street-resource/street-resource.entity';
import type { NewFact } from '@courtyard/shared/database/record';
import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
});
afterAll(() => graph.close());

const streets = () => graph.service('street-department').dataSource;

function list(changes: Partial<NewFact<StreetResourceRow>>): Promise<void> {
  const [room] = streetResources;
  if (room === undefined) throw new Error('There is no room to start from.');
  return streets().transaction((manager) => listStreetResource(manager, { ...room, ...changes }));
}

describe('a resource of a street', () => {
  it('is found among those of all owners, with the details that only the street has', async () => {
    expect(
      await graph.query(`{
        resources(within: "plc:chy:maizidian", where: { owner: { eq: "org:chy:maizidian-departments" } }) {
          totalCount
          nodes {
            __typename id titleZh titleEn kind owner { nameEn } place { nameEn } state availability sourceKind
            ... on StreetResource { capacity matters { code } openingHours terms listedSince listedUntil source { kind statedBy } version }
          }
        }
      }`),
    ).toEqual({
      data: {
        resources: {
          totalCount: 1,
          nodes: [
            {
              __typename: 'StreetResource',
              id: 'srs:chy:underground-space',
              titleZh: '闲置地下空间（演示）',
              titleEn: 'Idle underground space (demonstration)',
              kind: 'VENUE',
              owner: { nameEn: 'Departments of Maizidian Subdistrict' },
              place: { nameEn: 'Maizidian Subdistrict' },
              state: 'IDLE',
              availability: ['SHAREABLE'],
              sourceKind: 'SYNTHETIC',
              capacity: null,
              matters: null,
              openingHours: null,
              terms: null,
              listedSince: null,
              listedUntil: null,
              source: { kind: 'SYNTHETIC', statedBy: 'STREET_DEPARTMENT' },
              version: 1,
            },
          ],
        },
      },
    });
  });

  it('is told with its details by the street, and as what the street lends', async () => {
    expect(
      await graph.query(`{
        streetResources(where: { capacity: { gte: 30 }, state: { eq: IN_USE } }) { totalCount nodes { id capacity } }
        organization(id: "org:hd:yangfangdian-office") { offers { nodes { titleEn } } }
        node(id: "srs:hd:meeting-room") { ... on StreetResource { titleEn capacity } }
      }`),
    ).toEqual({
      data: {
        streetResources: { totalCount: 1, nodes: [{ id: 'srs:hd:meeting-room', capacity: 30 }] },
        organization: {
          offers: { nodes: [{ titleEn: 'Meeting room of the subdistrict office (demonstration)' }] },
        },
        node: { titleEn: 'Meeting room of the subdistrict office (demonstration)', capacity: 30 },
      },
    });
  });

  it('keeps its place in the list while the street is away; only its details are missing', async () => {
    graph.proxy('street-department').behavior = 'REFUSE';
    const { data, errors } = await graph.query(
      '{ resources(where: { id: { eq: "srs:hd:meeting-room" } }) { nodes { titleEn ... on StreetResource { capacity } } } }',
    );
    graph.proxy('street-department').behavior = 'PASS';

    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect(data).toEqual({
      resources: {
        nodes: [{ titleEn: 'Meeting room of the subdistrict office (demonstration)', capacity: null }],
      },
    });
  });

  it.each<{ wrong: string; code: string; changes: Partial<NewFact<StreetResourceRow>> }>([
    {
      wrong: 'where another owns it',
      code: 'CLAIM_FOR_ANOTHER',
      changes: { ownerId: 'org:chy:maizidian-departments' },
    },
    { wrong: 'at an unknown place', code: 'NOT_FOUND', changes: { placeId: 'plc:hd:nowhere' } },
  ])('is refused $wrong', async ({ code, changes }) => {
    const rows = streets().getRepository(StreetResourceEntity);
    const before = await rows.count();

    await expect(list({ ...changes, id: 'srs:hd:wrong' })).rejects.toMatchObject({
      extensions: { code, retryable: false },
    });
    expect(await rows.count()).toBe(before);
  });
});
