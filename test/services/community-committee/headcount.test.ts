import { recordHeadcount } from '@courtyard/community-committee/headcount/headcount.commands';
import {
  RoleHeadcountEntity,
  type RoleHeadcountRow,
} from '@courtyard/community-committee/headcount/headcount.entity';
import type { NewFact } from '@courtyard/shared/database/record';
import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
});
afterAll(() => graph.close());

const headcount: NewFact<RoleHeadcountRow> = {
  tenant: 'org:tx:party-committee',
  id: 'hdc:tx:leaders',
  placeId: 'plc:hd:tiexi',
  roles: ['GRID_LEADER', 'STAIRWELL_LEADER'],
  total: 46,
  totalPrecision: 'EXACT',
  partyMembers: 43,
  partyMembersPrecision: 'EXACT',
  asOf: '2019-07-01',
  split: [
    { role: 'GRID_LEADER', count: 3 },
    { role: 'STAIRWELL_LEADER', count: 43 },
  ],
  validFrom: null,
  validTo: null,
  periodSource: null,
  source: { kind: 'SYNTHETIC', statedBy: 'COMMUNITY_COMMITTEE', document: null, passage: null },
};

function record(changes: Partial<NewFact<RoleHeadcountRow>>): Promise<void> {
  const { dataSource } = graph.service('community-committee');
  return dataSource.transaction((manager) => recordHeadcount(manager, { ...headcount, ...changes }));
}

describe('a headcount', () => {
  it.each([
    { wrong: 'no role', changes: { roles: [] }, code: 'FACT_INCONSISTENT' },
    { wrong: 'nobody counted', changes: { total: null, partyMembers: null }, code: 'FACT_INCONSISTENT' },
    { wrong: 'more members than people', changes: { partyMembers: 47 }, code: 'FACT_INCONSISTENT' },
    { wrong: 'roles that do not add up', changes: { total: 50 }, code: 'FACT_INCONSISTENT' },
    { wrong: 'an unknown place', changes: { placeId: 'plc:tx:nowhere' }, code: 'NOT_FOUND' },
  ])('is refused with $wrong', async ({ changes, code }) => {
    const rows = graph.service('community-committee').dataSource.getRepository(RoleHeadcountEntity);
    const before = await rows.count();

    await expect(record(changes)).rejects.toMatchObject({ extensions: { code, retryable: false } });
    expect(await rows.count()).toBe(before);
  });

  it('keeps few people to itself, and what would tell of them', async () => {
    await record({});

    expect(
      await graph.query(
        '{ roleHeadcount(id: "hdc:tx:leaders") { total { value } partyMembers { value } split { role count } } }',
      ),
    ).toEqual({
      data: {
        roleHeadcount: {
          total: { value: 46 },
          partyMembers: null,
          split: [
            { role: 'GRID_LEADER', count: null },
            { role: 'STAIRWELL_LEADER', count: null },
          ],
        },
      },
    });
  });
});
