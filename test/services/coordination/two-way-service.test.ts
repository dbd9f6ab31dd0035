import { registerIssue } from '@courtyard/community-committee/issue/issue.commands';
import { issues } from '@courtyard/community-committee/article/issues';
import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph({ costLimit: 100_000 });
});
afterAll(() => graph.close());

describe('what an organization is to the neighborhood', () => {
  it('goes both ways: what it lends, and what it asks for', async () => {
    expect(
      await graph.query(`{ organization(id: "org:hd:property-association") {
        offers { nodes { titleEn sourceKind } }
        requests { totalCount nodes { id titleEn demanderKind demander { nameEn } source { kind } } pageInfo { hasNextPage } }
      } }`),
    ).toEqual({
      data: {
        organization: {
          offers: {
            nodes: [
              { titleEn: 'Training room of property companies (demonstration)', sourceKind: 'SYNTHETIC' },
            ],
          },
          requests: {
            totalCount: 1,
            nodes: [
              {
                id: 'iss:tx:request-of-companies',
                titleEn: 'Companies would like to hear from stairwell leaders (demonstration)',
                demanderKind: 'UNIT',
                demander: { nameEn: 'Association of property companies in Haidian (demonstration)' },
                source: { kind: 'SYNTHETIC' },
              },
            ],
            pageInfo: { hasNextPage: false },
          },
        },
      },
    });
  });

  it('is found among the issues by who asks, and no resident is ever named', async () => {
    expect(
      await graph.query(`{
        asked: issues(where: { demander: { eq: "org:hd:property-association" } }) { nodes { id } }
        residents: issues(where: { demanderKind: { ne: UNIT }, demander: { isNull: false } }) { totalCount }
      }`),
    ).toEqual({
      data: { asked: { nodes: [{ id: 'iss:tx:request-of-companies' }] }, residents: { totalCount: 0 } },
    });
  });

  it('refuses to name a demander that is no unit', async () => {
    const ofUnit = issues.find(({ demanderId }) => demanderId !== null);
    if (ofUnit === undefined) throw new Error('There is no issue to start from.');
    const { dataSource } = graph.service('community-committee');

    await expect(
      dataSource.transaction((manager) =>
        registerIssue(manager, { ...ofUnit, id: 'iss:tx:of-resident', demanderKind: 'RESIDENT' }),
      ),
    ).rejects.toMatchObject({ extensions: { code: 'FACT_INCONSISTENT', retryable: false } });
    expect(
      await graph.query('{ issues(where: { id: { eq: "iss:tx:of-resident" } }) { totalCount } }'),
    ).toEqual({
      data: { issues: { totalCount: 0 } },
    });
  });

  it('is told with its contracts, titles and promises by those who keep them', async () => {
    expect(
      await graph.query(`{
        company: organization(id: "org:jc:property-company") { contracts { nodes { id } } titles { totalCount } companyPledges { totalCount } }
        owner: organization(id: "org:xgl:owner-unit") {
          titles { nodes { id } } contracts { totalCount } ownerPledges { nodes { kind project { id } } }
          communityPledges { totalCount } streetPledges { totalCount }
        }
      }`),
    ).toEqual({
      data: {
        company: {
          contracts: { nodes: [{ id: 'ctr:jc:jiacheng-estate' }] },
          titles: { totalCount: 0 },
          companyPledges: { totalCount: 0 },
        },
        owner: {
          titles: { nodes: [{ id: 'ttl:xgl:courtyard-35' }] },
          contracts: { totalCount: 0 },
          ownerPledges: {
            nodes: [
              { kind: 'OWNER_FUND', project: { id: 'prj:xgl:bungalows' } },
              { kind: 'OWNER_FUND', project: { id: 'prj:xgl:wiring' } },
            ],
          },
          communityPledges: { totalCount: 0 },
          streetPledges: { totalCount: 0 },
        },
      },
    });
  });

  it('costs as many statements for all organizations as for a few', async () => {
    const statements = async (where: string) => {
      const { answer, statements: count } = await graph.measure(
        `{ organizations(where: ${where}) { nodes { contracts { nodes { id } } titles { nodes { id } } ownerPledges { nodes { id } } requests { nodes { id } } } } }`,
      );
      expect(answer.errors).toBeUndefined();
      return count;
    };
    const few =
      '{ id: { in: ["org:jc:property-company", "org:xgl:owner-unit", "org:hd:property-association"] } }';

    expect(await statements('{}')).toBe(await statements(few));
  });
});
