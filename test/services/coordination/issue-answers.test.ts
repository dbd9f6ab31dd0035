import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
});
afterAll(() => graph.close());

const parties = `responsibleParties(asOf: "2019-07-01") {
  matter { code } role status gap deFacto holders { nameEn } bases { id } provisional sourcesUnavailable }`;

const enforcer = {
  matter: { code: 'ILLEGAL_CONSTRUCTION' },
  role: 'ENFORCER',
  status: 'ACTIVE',
  gap: null,
  deFacto: 'UNKNOWN',
  holders: [{ nameEn: 'Departments of Maizidian Subdistrict' }],
  bases: [{ id: 'clm:chy:illegal-construction-illegal-construction' }],
  provisional: false,
  sourcesUnavailable: [],
};

describe('the responsible parties of an issue', () => {
  it('are those of its matter at its place, derived live', async () => {
    const { data, errors } = await graph.query(`{
      issue(id: "iss:xgl:illegal-construction") { ${parties} }
      place(id: "plc:xgl:courtyard-35") {
        responsibilities(matters: ["ILLEGAL_CONSTRUCTION"], asOf: "2019-07-01") { role status gap deFacto }
      }
    }`);

    expect(errors).toBeUndefined();
    const { issue, place } = data as {
      issue: { responsibleParties: Array<Record<string, unknown>> };
      place: { responsibilities: object[] };
    };
    expect(issue.responsibleParties[0]).toEqual({ ...enforcer, bases: issue.responsibleParties[0]?.bases });
    expect(issue.responsibleParties[0]?.bases).toHaveLength(1);
    expect(
      issue.responsibleParties.map(({ role, status, gap, deFacto }) => ({ role, status, gap, deFacto })),
    ).toEqual(place.responsibilities);
  });

  it('are unknown, and not vacant, while the street cannot be asked', async () => {
    graph.proxy('street-department').behavior = 'REFUSE';
    const { data } = await graph.query(
      `{ issue(id: "iss:xgl:illegal-construction") { responsibleParties(roles: [ENFORCER]) { status gap sourcesUnavailable } } }`,
    );
    graph.proxy('street-department').behavior = 'PASS';

    expect(data).toEqual({
      issue: {
        responsibleParties: [
          { status: 'UNKNOWN', gap: 'SOURCE_UNAVAILABLE', sourcesUnavailable: ['STREET_DEPARTMENT'] },
        ],
      },
    });
  });

  it('take as much for one issue of each community as for all', async () => {
    const query = (where: string) =>
      `{ issues(where: ${where}) { nodes { responsibleParties(roles: [ENFORCER, MAINTAINER], asOf: "2018-06-30") { status holders { nameEn } } matches { score resource { titleEn } } } } }`;
    const one = await graph.measure(
      query('{ id: { in: ["iss:xgl:illegal-construction", "iss:jc:need-1", "iss:tx:five-poors"] } }'),
    );
    const all = await graph.measure(query('{}'));

    expect(all.answer.errors).toBeUndefined();
    expect([all.requests, all.statements]).toEqual([one.requests, one.statements]);
  });
});

describe('the matches of a need', () => {
  const matches = (args: string) =>
    graph.query(
      `{ issues(where: { matter: { eq: "CULTURE_SPORT" } }, within: "plc:cp:jiacheng-garden", first: 1) { nodes {
        matches${args} { score steps resource { titleEn } reasons { criterion fit points } } } } }`,
    );

  it('are resources of several owners, each with its reasons', async () => {
    const { data, errors } = await matches('(first: 1, people: 10)');

    expect(errors).toBeUndefined();
    expect(data).toEqual({
      issues: {
        nodes: [
          {
            matches: [
              {
                score: 50,
                steps: 0,
                resource: { titleEn: 'Basketball court' },
                reasons: [
                  { criterion: 'CATEGORY', fit: 'PARTLY', points: 20 },
                  { criterion: 'DISTANCE', fit: 'FITS', points: 30 },
                  { criterion: 'CAPACITY', fit: 'NOT_STATED', points: 0 },
                ],
              },
            ],
          },
        ],
      },
    });
  });

  it.each([
    ['(from: "2019-07-06T14:00:00+08:00")'],
    ['(from: "2019-07-06T14:00:00+08:00", to: "2019-07-06T13:00:00+08:00")'],
    ['(people: 0)'],
  ])('refuse %s', async (args) => {
    const { errors } = await matches(args);

    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_FILTER']);
  });
});
