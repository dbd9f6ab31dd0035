import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph({ costLimit: 100_000 });
});
afterAll(() => graph.close());

const projectPage = `
  titleEn state
  deliberation { ballot { unanimous } ruleSet { code isTemplate } meetings { totalCount } meetingTallies { count { value } } }
  works { nodes { titleEn state } }
  addresses { titleEn state handlers { nameEn } projects { id } }
`;

describe('project page', () => {
  it('leads from the demands over the vote to the project', async () => {
    const { data, errors } = await graph.query(`{ project(id: "prj:xgl:bungalows") { ${projectPage} } }`);

    expect(errors).toBeUndefined();
    const addressed = (titleEn: string) => ({
      titleEn,
      state: 'TRIAGED',
      handlers: null,
      projects: [{ id: 'prj:xgl:bungalows' }],
    });
    expect(data).toEqual({
      project: {
        titleEn: 'Bungalow renovation of courtyard 35',
        state: 'FIXED',
        deliberation: {
          ballot: { unanimous: true },
          ruleSet: { code: 'RC-LOCAL', isTemplate: true },
          meetings: { totalCount: 1 },
          meetingTallies: [{ count: { value: 18 } }],
        },
        works: { nodes: [] },
        addresses: [
          'Illegal building',
          'Clutter',
          'Green space occupied',
          'Remove hazards',
          'Better living conditions',
        ].map(addressed),
      },
    });
  });

  it('takes as many statements for all projects as for two', async () => {
    const two = await graph.measure(
      `{ projects(where: { id: { in: ["prj:xgl:bungalows", "prj:jc:greening"] } }) { nodes { ${projectPage} } } }`,
    );
    const all = await graph.measure(`{ projects { nodes { ${projectPage} } } }`);

    expect(all.answer.errors).toBeUndefined();
    expect((all.answer.data?.projects as { nodes: unknown[] }).nodes).toHaveLength(12);
    expect(all.statements).toBe(two.statements);
  });
});

describe('an issue', () => {
  it('takes as many statements to route all as to route one', async () => {
    const routed = `nodes { level route { id } handlers { id } projects { id } }`;
    const one = await graph.measure(`{ issues(where: { id: { eq: "iss:jc:need-1" } }) { ${routed} } }`);
    const all = await graph.measure(`{ issues { ${routed} } }`);

    expect((all.answer.data?.issues as { nodes: unknown[] }).nodes).toHaveLength(20);
    expect(all.statements).toBe(one.statements);
  });

  it('goes the way of its level at the nearest place that has one', async () => {
    const { data } = await graph.query(
      `{ issues(within: "plc:cp:jiacheng-garden", where: { kind: { eq: NEED } }, first: 3) { nodes { level route { place { nameZh } level } handlers { kind } } } }`,
    );

    const route = { place: { nameZh: '嘉诚花园社区' }, level: 'COMMUNITY' };
    expect(data).toEqual({
      issues: {
        nodes: [
          {
            level: 'COMMUNITY',
            route,
            handlers: [
              { kind: 'COMMUNITY_PARTY_BRANCH' },
              { kind: 'PROPERTY_COMPANY' },
              { kind: 'VOLUNTEER_TEAM' },
            ],
          },
          // Beyond the community's power it is the street that says what happens.
          { level: 'STREET', route: null, handlers: null },
          { level: null, route: null, handlers: null },
        ],
      },
    });
  });
});
