import { countReportIns } from '@courtyard/community-committee/report-in/report-in.commands';
import { ReportInEntity, type ReportInRow } from '@courtyard/community-committee/report-in/report-in.entity';
import type { NewFact } from '@courtyard/shared/database/record';
import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
});
afterAll(() => graph.close());

const members: NewFact<ReportInRow> = {
  tenant: 'org:tx:party-committee',
  id: 'rpt:tx:members',
  kind: 'INDIVIDUAL',
  placeId: 'plc:hd:tiexi',
  registered: 60,
  registeredPrecision: 'EXACT',
  active: 57,
  asOf: '2019-07-01',
  validFrom: null,
  validTo: null,
  periodSource: null,
  source: { kind: 'SYNTHETIC', statedBy: 'COMMUNITY_COMMITTEE', document: null, passage: null },
};

function count(changes: Partial<NewFact<ReportInRow>>): Promise<void> {
  const { dataSource } = graph.service('community-committee');
  return dataSource.transaction((manager) => countReportIns(manager, { ...members, ...changes }));
}

describe('a count of report-ins', () => {
  it.each([
    {
      wrong: 'at a place where nobody reports in',
      changes: { placeId: 'plc:tx:tiexi-estate' },
      code: 'REPORT_IN_NOT_ALLOWED',
    },
    { wrong: 'with more active than reported in', changes: { active: 61 }, code: 'FACT_INCONSISTENT' },
    { wrong: 'at an unknown place', changes: { placeId: 'plc:tx:nowhere' }, code: 'NOT_FOUND' },
  ])('is refused $wrong', async ({ changes, code }) => {
    const rows = graph.service('community-committee').dataSource.getRepository(ReportInEntity);
    const before = await rows.count();

    await expect(count(changes)).rejects.toMatchObject({ extensions: { code, retryable: false } });
    expect(await rows.count()).toBe(before);
  });

  it('does not show few members, and says that it withholds them', async () => {
    await count({});
    await count({ id: 'rpt:tx:newcomers', registered: 4, active: null });
    await count({ id: 'rpt:tx:units', kind: 'ORGANIZATION', registered: 3, active: 2 });

    expect(
      await graph.query(
        '{ place(id: "plc:hd:tiexi") { reportIns { nodes { id kind registered { value } active withheld } } } }',
      ),
    ).toEqual({
      data: {
        place: {
          reportIns: {
            nodes: [
              {
                id: 'rpt:tx:members',
                kind: 'INDIVIDUAL',
                registered: { value: 60 },
                active: null,
                withheld: true,
              },
              { id: 'rpt:tx:newcomers', kind: 'INDIVIDUAL', registered: null, active: null, withheld: true },
              {
                id: 'rpt:tx:units',
                kind: 'ORGANIZATION',
                registered: { value: 3 },
                active: 2,
                withheld: false,
              },
            ],
          },
        },
      },
    });
  });

  it('has a rule for each kind, of which callers may ask for one or for all', async () => {
    const { data } = await graph.query(
      '{ all: reportInRules { kind placeKinds } one: reportInRules(kind: ORGANIZATION) { kind } }',
    );

    expect(data).toEqual({
      all: [
        { kind: 'ORGANIZATION', placeKinds: ['COMMUNITY', 'VILLAGE'] },
        { kind: 'INDIVIDUAL', placeKinds: ['COMMUNITY', 'VILLAGE'] },
      ],
      one: [{ kind: 'ORGANIZATION' }],
    });
  });
});
