import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
});
afterAll(() => graph.close());

describe('a search', () => {
  it('finds things of several stakeholders, whole names first, and leads to their owners', async () => {
    const { data, errors } = await graph.query(`{
      search(text: "basketball court", types: ["CommunityResource", "Project", "Place"]) {
        totalCount
        nodes { type titleEn place { nameEn } node { id ... on CommunityResource { subtype } ... on Project { state } } }
      }
    }`);

    expect(errors).toBeUndefined();
    expect((data as { search: { nodes: unknown[] } }).search.nodes.slice(0, 2)).toEqual([
      {
        type: 'CommunityResource',
        titleEn: 'Basketball court',
        place: { nameEn: 'Jiacheng Garden Community' },
        node: { id: 'crs:jc:basketball-court', subtype: 'BASKETBALL_COURT' },
      },
      {
        type: 'Project',
        titleEn: 'Basketball court',
        place: { nameEn: 'Jiacheng Garden Community' },
        node: { id: 'prj:jc:basketball-court', state: 'COMPLETED' },
      },
    ]);
  });

  it('finds organizations by where they work, and places by their own names', async () => {
    const { data } = await graph.query(`{
      organizations: search(text: "物业", within: "plc:bj:changping", types: ["Organization"]) { nodes { titleZh } }
      places: search(text: "霞光里", types: ["Place"], first: 2) { totalCount nodes { titleZh } }
    }`);

    expect(data).toEqual({
      organizations: { nodes: [{ titleZh: '嘉诚花园物业公司' }] },
      places: { totalCount: 3, nodes: [{ titleZh: '霞光里社区' }, { titleZh: '霞光里35号院' }] },
    });
  });

  it.each(['%', '_', '\\', "'", '%_%', '*', '.*', "35' OR '1'='1"])(
    'takes %s as it is written',
    async (text) => {
      const { data, errors } = await graph.query(
        'query ($text: String!) { search(text: $text) { totalCount nodes { titleEn } } }',
        { text },
      );

      expect(errors).toBeUndefined();
      const { nodes } = (data as { search: { nodes: Array<{ titleEn: string }> } }).search;
      expect(nodes.every(({ titleEn }) => titleEn.includes(text))).toBe(true);
    },
  );

  it.each([
    ['{ search(text: "  ") { totalCount } }', 'BAD_FILTER'],
    [`{ search(text: "${'长'.repeat(101)}") { totalCount } }`, 'BAD_FILTER'],
    ['{ search(text: "a", types: ["Claim"]) { totalCount } }', 'UNKNOWN_TERM'],
    ['{ search(text: "a", within: "org:xgl:owner-unit") { totalCount } }', 'BAD_ID'],
    ['{ search(text: "a", within: "") { totalCount } }', 'BAD_ID'],
    ['{ search(text: "a", first: 1000) { totalCount } }', 'BAD_PAGE_SIZE'],
  ])('refuses %s', async (query, code) => {
    const { errors } = await graph.query(query);

    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });
});
