import { startArticleService, type ArticleService } from '../support/article-service';

let community: ArticleService;
let owners: ArticleService;
let street: ArticleService;
beforeAll(async () => {
  [community, owners, street] = await Promise.all([
    startArticleService('community-committee'),
    startArticleService('property-rights-unit'),
    startArticleService('street-department'),
  ]);
});
afterAll(() => Promise.all([community, owners, street].map((service) => service.close())));

const courtyard = 'plc:xgl:courtyard-35';
const jiacheng = 'plc:cp:jiacheng-garden';

async function measured(service: ArticleService, query: string, variables = {}) {
  const before = service.counter.count;
  const { data, errors } = await service.query(query, variables);
  expect(errors).toBeUndefined();
  return { data, statements: service.counter.count - before };
}

/** Asks for fields of sets as the gateway does. */
function sets(service: ArticleService, type: string, ids: readonly (readonly string[])[], fields: string) {
  return measured(
    service,
    `query ($sets: [_Any!]!) { _entities(representations: $sets) { ... on ${type} { ${fields} } } }`,
    { sets: ids.map((each) => ({ __typename: type, ids: each })) },
  );
}

describe('the groups of statistics', () => {
  it('are bounded and ordered by the figures that are asked for', async () => {
    const { data } = await measured(
      community,
      `{ issueStats(groupBy: [PLACE], counts: [{ name: "demands", where: { kind: { eq: DEMAND } } }],
           having: [{ figure: "COUNT", atLeast: 2 }, { figure: "demands", atMost: 3 }],
           orderBy: [{ figure: "demands" }, { figure: "COUNT", direction: ASC }], first: 2) {
           groupCount rows { keys { place { id } } count measures { value } } } }`,
    );

    expect(data).toEqual({
      issueStats: {
        groupCount: 3,
        rows: [
          { keys: { place: { id: courtyard } }, count: 7, measures: [{ value: 3 }] },
          { keys: { place: { id: 'plc:jc:jiacheng-estate' } }, count: 2, measures: [{ value: 0 }] },
        ],
      },
    });
  });

  it('come last in either direction where their figure is not told', async () => {
    const order = async (direction: string) => {
      const { data } = await measured(
        community,
        `{ issueStats(where: { kind: { ne: NEED } }, groupBy: [STATE], measures: [DAYS_TO_SOLVE_MEDIAN],
             orderBy: [{ figure: "DAYS_TO_SOLVE_MEDIAN", direction: ${direction} }]) { rows { keys { state } } } }`,
      );
      const { rows } = (data as { issueStats: { rows: Array<{ keys: { state: string } }> } }).issueStats;
      return rows.map(({ keys }) => keys.state);
    };

    expect((await order('ASC')).at(0)).toBe('RESOLVED');
    expect((await order('DESC')).at(0)).toBe('RESOLVED');
  });

  it.each([
    ['having: [{ figure: "RANK" }]', 'RANK'],
    ['orderBy: [{ figure: "BOUNCE_COUNT_MAX" }], measures: [BOUNCE_COUNT_MIN]', 'BOUNCE_COUNT_MAX'],
  ])('cannot be bounded or ordered by what is not asked for: %s', async (asked, name) => {
    const { errors } = await community.query(`{ issueStats(${asked}) { groupCount } }`);

    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_GROUPING']);
    expect(errors?.[0]?.message).toContain(`no figure called ${name} is asked for`);
  });

  it('are those of what a row belongs to, also of the places that lies in', async () => {
    const stats = (groupBy: string, keys: string) =>
      measured(
        street,
        `{ whistleResponseStats(groupBy: [${groupBy}]) { rows { keys { ${keys} } count } } }`,
      ).then(({ data }) => (data as { whistleResponseStats: { rows: unknown } }).whistleResponseStats.rows);

    expect(await stats('WHISTLE_CATEGORY', 'whistleCategory')).toEqual([
      { keys: { whistleCategory: 'PUBLIC_DEMAND' }, count: 4 },
      { keys: { whistleCategory: null }, count: 3 },
    ]);
    expect(await stats('WHISTLE_PLACE_DISTRICT', 'whistlePlace { id }')).toEqual([
      { keys: { whistlePlace: { id: 'plc:bj:changping' } }, count: 4 },
      { keys: { whistlePlace: { id: 'plc:bj:chaoyang' } }, count: 3 },
    ]);
  });

  it('gather places in one way only', async () => {
    const { errors } = await street.query(
      '{ whistleResponseStats(groupBy: [WHISTLE_PLACE, WHISTLE_PLACE_DISTRICT]) { groupCount } }',
    );
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_GROUPING']);
  });

  it('are decades where a column tells a year', async () => {
    const { data } = await measured(
      owners,
      '{ assetRecordStats(groupBy: [BUILT_FROM_DECADE]) { rows { keys { builtFrom } places { ids } } } }',
    );

    expect(data).toEqual({
      assetRecordStats: {
        rows: [
          { keys: { builtFrom: 1950 }, places: { ids: ['plc:hd:tiexi'] } },
          { keys: { builtFrom: 1970 }, places: { ids: [courtyard] } },
          { keys: { builtFrom: null }, places: { ids: ['plc:xgl:courtyard-35-bungalows'] } },
        ],
      },
    });
  });

  it('lead to what they belong to, all groups in one statement more', async () => {
    const { data, statements } = await measured(
      community,
      '{ workStats(groupBy: [STATE]) { rows { count places { ids count } projects { count } } } }',
    );

    const places = { ids: ['plc:jc:jiacheng-estate'], count: 1 };
    expect(data).toEqual({
      workStats: { rows: [{ count: 7, places, projects: { count: 7 } }] },
    });
    expect(statements).toBe(3);
  });
});

describe('a set of things', () => {
  it('is measured with all that lies in its places, each row once, all sets in one statement', async () => {
    const { data, statements } = await sets(
      community,
      'PlaceSet',
      [[courtyard, 'plc:chy:xiaguangli'], [jiacheng], ['plc:xgl:courtyard-35-bungalows'], []],
      'count issueStats(groupBy: [KIND]) { groupCount rows { keys { kind } count } } all: issueStats { rows { count } }',
    );

    const kind = (name: string, count: number) => ({ keys: { kind: name }, count });
    const all = (count: number) => ({ rows: [{ count }] });
    expect(data).toEqual({
      _entities: [
        {
          count: 2,
          issueStats: { groupCount: 2, rows: [kind('PROBLEM', 4), kind('DEMAND', 3)] },
          all: all(7),
        },
        {
          count: 1,
          issueStats: { groupCount: 2, rows: [kind('NEED', 9), kind('PROBLEM', 2)] },
          all: all(11),
        },
        { count: 1, issueStats: { groupCount: 0, rows: [] }, all: all(0) },
        { count: 0, issueStats: { groupCount: 0, rows: [] }, all: all(0) },
      ],
    });
    expect(statements).toBe(2);
  });

  it('is measured by what is related to it', async () => {
    const { data } = await sets(
      owners,
      'ProjectSet',
      [['prj:xgl:bungalows', 'prj:xgl:wiring'], ['prj:jc:roads']],
      'ownerPledgeStats(groupBy: [STATE]) { rows { keys { state } count projects { ids } } }',
    );

    expect(data).toEqual({
      _entities: [
        {
          ownerPledgeStats: {
            rows: [
              {
                keys: { state: 'COMMITTED' },
                count: 2,
                projects: { ids: ['prj:xgl:bungalows', 'prj:xgl:wiring'] },
              },
            ],
          },
        },
        { ownerPledgeStats: { rows: [] } },
      ],
    });
  });

  it('shows its members, and refuses a page that is too large', async () => {
    const ids = ['iss:xgl:clutter', 'iss:xgl:nowhere', 'iss:xgl:parking'];
    const { data } = await sets(community, 'IssueSet', [ids], 'count members { id }');
    expect(data).toEqual({
      _entities: [{ count: 3, members: [{ id: 'iss:xgl:clutter' }, { id: 'iss:xgl:parking' }] }],
    });

    const { errors } = await community.query(
      '{ issueStats { rows { issues { members(first: 201) { id } } } } }',
    );
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_PAGE_SIZE']);
  });

  it('does not tell which places few people are told of', async () => {
    const { errors } = await community.query('{ wishStats { rows { places { ids } } } }');
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('sums reported figures as precisely as they were reported', async () => {
    const { data } = await sets(
      community,
      'PlaceSet',
      [[courtyard, 'plc:hd:tiexi', jiacheng], [courtyard], [jiacheng]],
      'households { value precision stated notStated }',
    );

    expect(data).toEqual({
      _entities: [
        { households: { value: 2079, precision: 'AT_LEAST', stated: 2, notStated: 1 } },
        { households: { value: 379, precision: 'EXACT', stated: 1, notStated: 0 } },
        { households: { value: null, precision: null, stated: 0, notStated: 1 } },
      ],
    });
  });
});
