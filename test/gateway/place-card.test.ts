import { startWholeGraph, type WholeGraph } from '../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
});
afterAll(() => graph.close());

describe('place card', () => {
  it('shows what the four stakeholders know of one compound', async () => {
    const { data, errors } = await graph.query(`{
      place(id: "plc:xgl:courtyard-35") {
        nameZh
        kind
        builtPeriod { from to precision }
        areaM2
        households { value precision asOf }
        residents { value precision }
        children(kind: BUILDING) { totalCount }
        responsibilities(asOf: "2018-06-30") {
          matter { code } role status gap deFacto holders { nameZh } provisional sourcesUnavailable
        }
        hazardAppraisals { nodes { place { nameZh } result grade appraiser { nameZh } } }
        issues(where: { kind: { eq: PROBLEM }, state: { in: [TRIAGED, ESCALATED, IN_RESPONSE] } }, first: 5) { totalCount nodes { titleZh } }
      }
    }`);

    expect(errors).toBeUndefined();
    const answered = { provisional: false, sourcesUnavailable: [] };
    expect(data).toEqual({
      place: {
        nameZh: '霞光里35号院',
        kind: 'COMPOUND',
        builtPeriod: { from: 1970, to: 1979, precision: 'DECADE' },
        areaM2: 22500,
        households: { value: 379, precision: 'EXACT', asOf: '2019-07-01' },
        residents: { value: 1137, precision: 'EXACT' },
        children: { totalCount: 6 },
        responsibilities: [
          {
            matter: { code: 'ILLEGAL_CONSTRUCTION' },
            role: 'ENFORCER',
            status: 'ACTIVE',
            gap: null,
            deFacto: 'UNKNOWN',
            holders: [{ nameZh: '麦子店街道部门' }],
            ...answered,
          },
          {
            matter: { code: 'GREEN_SPACE_OCCUPATION' },
            role: 'ENFORCER',
            status: 'ACTIVE',
            gap: null,
            deFacto: 'UNKNOWN',
            holders: [{ nameZh: '麦子店街道部门' }],
            ...answered,
          },
          {
            matter: { code: 'PROPERTY_MANAGEMENT' },
            role: 'MAINTAINER',
            status: 'LAPSED',
            gap: 'CLAIM_LAPSED',
            deFacto: 'UNPERFORMED',
            holders: [{ nameZh: '霞光里35号院物业单位' }],
            ...answered,
          },
          {
            matter: { code: 'STRUCTURE_SAFETY' },
            role: 'OWNER',
            status: 'DORMANT',
            gap: 'HOLDER_DORMANT',
            deFacto: 'UNPERFORMED',
            holders: [{ nameZh: '霞光里35号院产权单位' }],
            ...answered,
          },
          {
            matter: { code: 'STRUCTURE_SAFETY' },
            role: 'MAINTAINER',
            status: 'LAPSED',
            gap: 'CLAIM_LAPSED',
            deFacto: 'UNPERFORMED',
            holders: [{ nameZh: '霞光里35号院物业单位' }],
            ...answered,
          },
        ],
        hazardAppraisals: {
          nodes: [
            {
              place: { nameZh: '霞光里35号院平房' },
              result: 'DANGEROUS',
              grade: null,
              appraiser: { nameZh: '房管所' },
            },
          ],
        },
        issues: {
          totalCount: 3,
          nodes: [{ titleZh: '堆物堆料' }, { titleZh: '私占绿地' }, { titleZh: '私搭乱建' }],
        },
      },
    });
  });
});
