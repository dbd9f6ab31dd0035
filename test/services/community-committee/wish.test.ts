import { recordWish } from '@courtyard/community-committee/wish/wish.commands';
import { WishEntity, type WishRow } from '@courtyard/community-committee/wish/wish.entity';
import type { NewFact } from '@courtyard/shared/database/record';
import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
});
afterAll(() => graph.close());

const wish: NewFact<WishRow> = {
  tenant: 'org:jc:party-branch',
  id: 'wsh:jc:bookshelf',
  category: 'GOODS',
  summaryZh: '希望得到一个书架',
  summaryEn: 'A bookshelf',
  placeId: 'plc:jc:jiacheng-estate',
  state: 'PUBLISHED',
  claimedById: null,
  dueOn: '2019-09-30',
  occurredAt: new Date('2019-06-03T09:00:00+08:00'),
  source: { kind: 'SYNTHETIC', statedBy: 'COMMUNITY_COMMITTEE', document: null, passage: null },
};

function record(changes: Partial<NewFact<WishRow>>): Promise<void> {
  const { dataSource } = graph.service('community-committee');
  return dataSource.transaction((manager) => recordWish(manager, { ...wish, ...changes }));
}

describe('a wish', () => {
  it.each([
    { wrong: 'tells a telephone', changes: { summaryZh: '电话13800138000' }, code: 'PERSONAL_DETAILS' },
    { wrong: 'tells a door', changes: { summaryEn: 'A shelf for flat 12' }, code: 'PERSONAL_DETAILS' },
    { wrong: 'is claimed by nobody', changes: { state: 'CLAIMED' as const }, code: 'FACT_INCONSISTENT' },
    {
      wrong: 'is open and yet claimed',
      changes: { claimedById: 'org:jc:wish-claiming-team' },
      code: 'FACT_INCONSISTENT',
    },
    { wrong: 'belongs nowhere', changes: { placeId: 'plc:jc:nowhere' }, code: 'NOT_FOUND' },
  ])('is refused where it $wrong', async ({ changes, code }) => {
    const rows = graph.service('community-committee').dataSource.getRepository(WishEntity);
    const before = await rows.count();

    await expect(record(changes)).rejects.toMatchObject({ extensions: { code, retryable: false } });
    expect(await rows.count()).toBe(before);
  });

  it('is found by its state, and by the team that took it on', async () => {
    await record({});

    const { data, errors } = await graph.query(`{
      wishes(where: { state: { eq: PUBLISHED }, dueOn: { lte: "2019-12-31" } }) {
        nodes { summaryEn place { nameEn } dueOn occurredAt claimedBy { nameEn } source { kind } }
      }
      organization(id: "org:jc:wish-claiming-team") { wishesClaimed { totalCount nodes { state category } } }
    }`);

    expect(errors).toBeUndefined();
    expect(data).toEqual({
      wishes: {
        nodes: [
          {
            summaryEn: 'A bookshelf',
            place: { nameEn: 'Jiacheng Garden estate' },
            dueOn: '2019-09-30',
            occurredAt: '2019-06-03T01:00:00.000Z',
            claimedBy: null,
            source: { kind: 'SYNTHETIC' },
          },
        ],
      },
      organization: { wishesClaimed: { totalCount: 1, nodes: [{ state: 'CLAIMED', category: 'GOODS' }] } },
    });
  });
});
