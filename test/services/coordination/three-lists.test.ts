import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
});
afterAll(() => graph.close());

const lists = `{ threeLists(place: "plc:cp:jiacheng-garden") {
  place { nameZh }
  resources(where: { kind: { eq: PEOPLE }, sourceKind: { eq: ARTICLE } }, orderBy: [TITLE_EN_ASC]) { totalCount nodes { titleEn owner { nameEn } } }
  resourcesByKind { kind n }
  needs(first: 1) { totalCount nodes { titleZh rank matter { nameEn } matches(first: 1) { score resource { titleEn } } } }
  projects(where: { state: { eq: FIXED } }) { nodes { titleEn fundingCoverage { complete } } }
  projectsByState { state n }
} }`;

const resources = {
  totalCount: 3,
  nodes: [
    { titleEn: 'Group service team', owner: { nameEn: 'Jiacheng Garden Party branch' } },
    { titleEn: "Veteran members' vanguard", owner: { nameEn: 'Jiacheng Garden Party branch' } },
    { titleEn: "Working members' wish-claiming team", owner: { nameEn: 'Jiacheng Garden Party branch' } },
  ],
};

const resourcesByKind = [
  { kind: 'PEOPLE', n: 3 },
  { kind: 'SERVICE', n: 3 },
  { kind: 'VENUE', n: 8 },
];

describe('the three lists of a place', () => {
  it('stand side by side, each answered by whoever keeps it', async () => {
    const { data, errors } = await graph.query(lists);

    expect(errors).toBeUndefined();
    expect(data).toEqual({
      threeLists: {
        place: { nameZh: '嘉诚花园社区' },
        resources,
        resourcesByKind,
        needs: {
          totalCount: 9,
          nodes: [
            {
              titleZh: '需求（之1）',
              rank: 1,
              matter: { nameEn: 'Environment' },
              matches: [{ score: 50, resource: { titleEn: 'Group service team' } }],
            },
          ],
        },
        projects: {
          nodes: [{ titleEn: 'Project of the list (9 of 9)', fundingCoverage: { complete: false } }],
        },
        projectsByState: [
          { state: 'COMPLETED', n: 6 },
          { state: 'FIXED', n: 1 },
          { state: 'IN_PROGRESS', n: 2 },
        ],
      },
    });
  });

  it('keep the resources while the community cannot be asked', async () => {
    graph.proxy('community-committee').behavior = 'REFUSE';
    const { data, errors } = await graph.query(lists);
    graph.proxy('community-committee').behavior = 'PASS';

    expect(errors?.map(({ path, extensions: { code } }) => ({ path, code }))).toEqual(
      ['needs', 'projects', 'projectsByState'].map((field) => ({
        path: ['threeLists', field],
        code: 'SUBGRAPH_UNAVAILABLE',
      })),
    );
    expect(data).toEqual({
      threeLists: {
        place: { nameZh: '嘉诚花园社区' },
        resources,
        resourcesByKind,
        needs: null,
        projects: null,
        projectsByState: null,
      },
    });
  });

  it('are those of a place that the register has', async () => {
    const { data } = await graph.query('{ threeLists(place: "plc:cp:nowhere") { place { id } } }');
    const { errors } = await graph.query('{ threeLists(place: "iss:xgl:clutter") { place { id } } }');

    expect(data).toEqual({ threeLists: null });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_ID']);
  });
});
