import { recordBoundarySurvey } from '@courtyard/street-department/boundary-survey/boundary-survey.commands';
import { claims, survey } from '@courtyard/street-department/cases/border-block';
import { stateClaim, type NewClaim } from '@courtyard/shared/claim/state-claim';
import { startWholeGraph, type WholeGraph } from '../support/whole-graph';
import { blockedBy, feasibilityFields, responsibility, responsibilityFields } from './support/expected';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph({ dataSets: ['cases'] });
});
afterAll(() => graph.close());

const block = 'plc:stone:block';
const north = 'org:stone:north-office';
const before = '2021-06-30';
const after = '2021-07-01';
const nobody = {
  status: 'VACANT',
  gaps: ['MUTUAL_DISCLAIMER', 'BOUNDARY'],
  deFacto: 'UNPERFORMED',
} as const;
const swept = { matter: 'SANITATION', role: 'MAINTAINER', ...nobody } as const;

describe('the block on the border of two districts', () => {
  it('lies in both, and is enforced and swept by nobody while each side names the other', async () => {
    const { data, errors } = await graph.query(
      `query ($block: ID!, $asOf: Date) { place(id: $block) { straddles
        responsibilities(matters: ["ILLEGAL_CONSTRUCTION", "SANITATION"], asOf: $asOf) { ${responsibilityFields} } } }`,
      { block, asOf: before },
    );

    const enforcement = { matter: 'ILLEGAL_CONSTRUCTION', asOf: before } as const;
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      place: {
        straddles: true,
        responsibilities: [
          responsibility({ ...enforcement, role: 'ENFORCER', ...nobody }),
          responsibility({ ...enforcement, role: 'COORDINATOR', ...nobody, gaps: ['BOUNDARY'] }),
          responsibility({ ...swept, asOf: before }),
        ],
      },
    });
  });

  it('is enforced by one side since the survey, and swept by nobody still', async () => {
    const { data } = await graph.query(
      `query ($block: ID!, $asOf: Date) { place(id: $block) {
        responsibilities(matters: ["ILLEGAL_CONSTRUCTION", "SANITATION"], asOf: $asOf) { ${responsibilityFields} } } }`,
      { block, asOf: after },
    );

    const led = (role: string) =>
      responsibility({
        matter: 'ILLEGAL_CONSTRUCTION',
        role,
        status: 'ACTIVE',
        holders: [north],
        bases: [`clm:stone:block-${role.toLowerCase()}-illegal_construction`],
        since: after,
        asOf: after,
      });
    expect(data).toEqual({
      place: {
        responsibilities: [led('ENFORCER'), led('COORDINATOR'), responsibility({ ...swept, asOf: after })],
      },
    });
  });

  it('has a survey that both sides made and that says where it belongs', async () => {
    const { data } = await graph.query(
      `{ place(id: "${block}") { boundarySurveys { totalCount nodes { id parties { nameEn } belongsTo { nameEn }
        findingZh surveyedAt source { kind statedBy document { titleZh titleEn publisher author url } } } } } }`,
    );

    expect(data).toEqual({
      place: {
        boundarySurveys: {
          totalCount: 1,
          nodes: [
            {
              id: 'bsv:stone:block',
              parties: [
                { nameEn: 'North Border Subdistrict Office' },
                { nameEn: 'South Border Subdistrict Office' },
              ],
              belongsTo: { nameEn: 'North Border Subdistrict' },
              findingZh: '楼体大部分位于界线以北；建议由北界街道牵头，南界街道配合',
              surveyedAt: '2021-06-10T02:00:00.000Z',
              source: {
                kind: 'SYNTHETIC',
                statedBy: 'STREET_DEPARTMENT',
                document: {
                  titleZh: '四个案例：据公开报道改写，名称均已更换',
                  titleEn: 'Four cases after public reports, names changed',
                  publisher: null,
                  author: null,
                  url: null,
                },
              },
            },
          ],
        },
      },
    });
  });

  it.each(['plc:stone:north-border', 'plc:stone:south-border'])(
    'is the one place with gaps when %s is looked through',
    async (within) => {
      const { data } = await graph.query(
        `query ($within: ID!) { gaps(within: $within, placeKinds: [BUILDING], kinds: [BOUNDARY],
          matters: ["ILLEGAL_CONSTRUCTION", "SANITATION"], asOf: "${before}") {
            totalCount nodes { place { id } counts { kind n } } } }`,
        { within },
      );

      expect(data).toEqual({
        gaps: {
          totalCount: 1,
          nodes: [
            {
              place: { id: block },
              counts: [
                { kind: 'MUTUAL_DISCLAIMER', n: 2 },
                { kind: 'BOUNDARY', n: 3 },
              ],
            },
          ],
        },
      });
    },
  );

  it.each([before, after])(
    'cannot be demolished on %s: nobody knows whose it is, and nobody pays',
    async (asOf) => {
      const { data } = await graph.query(
        `query ($asOf: Date) { place(id: "${block}") { feasibility(action: DEMOLISH, asOf: $asOf) { ${feasibilityFields} } } }`,
        { asOf },
      );

      expect(data).toEqual({
        place: { feasibility: blockedBy([{ kind: 'FUNDING' }, { kind: 'TITLE_UNCLEAR' }]) },
      });
    },
  );
});

describe('the street that writes about it', () => {
  const write = (claim: NewClaim) =>
    graph
      .service('street-department')
      .dataSource.transaction((manager) => stateClaim(manager, 'MANDATE', claim));
  const known = claims[0] as NewClaim;

  it('may not settle the border with itself', async () => {
    const alone = { ...survey, id: 'bsv:stone:alone', partyIds: [north, north] };
    const { dataSource } = graph.service('street-department');

    await expect(
      dataSource.transaction((manager) => recordBoundarySurvey(manager, alone)),
    ).rejects.toMatchObject({ extensions: { code: 'CONFLICT' } });
  });

  it('may not refuse for a time that is over before it begins', async () => {
    await expect(
      write({ ...known, id: 'clm:stone:backwards', validFrom: '2021-07-01', validTo: '2017-03-01' }),
    ).rejects.toThrow('claim_check');
  });

  it('may not say that the other side enforces', async () => {
    await expect(
      write({ ...known, id: 'clm:stone:for-the-other', holderId: 'org:stone:south-office' }),
    ).rejects.toMatchObject({ extensions: { code: 'CLAIM_FOR_ANOTHER' } });
  });
});
