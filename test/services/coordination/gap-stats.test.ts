import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
});
afterAll(() => graph.close());

describe('the statistics of gaps', () => {
  const stats = async (argumentsText: string, fields: string) => {
    const { data, errors } = await graph.query(
      `{ gapStats(asOf: "2018-06-30", ${argumentsText}) { ${fields} } }`,
    );
    expect(errors).toBeUndefined();
    return (data as { gapStats: unknown }).gapStats;
  };
  const yard =
    'within: "plc:xgl:courtyard-35", placeKinds: [COMPOUND, BUNGALOW_AREA], matters: ["STRUCTURE_SAFETY"]';

  it('count them by kind and role, with the names of what they are about', async () => {
    expect(
      await stats(
        `${yard}, roles: [OWNER, MAINTAINER], groupBy: [KIND, ROLE, MATTER]`,
        'groupCount asOf rows { keys { kind role matter { nameZh } place { id } } count places oldestSince }',
      ),
    ).toEqual({
      groupCount: 3,
      asOf: '2018-06-30',
      rows: [
        {
          keys: { kind: 'CLAIM_LAPSED', role: 'MAINTAINER', matter: { nameZh: '房屋安全' }, place: null },
          count: 2,
          places: 2,
          oldestSince: '2018-01-01',
        },
        {
          keys: { kind: 'HOLDER_DORMANT', role: 'OWNER', matter: { nameZh: '房屋安全' }, place: null },
          count: 2,
          places: 2,
          oldestSince: '2018-01-01',
        },
        // The street says that it may not touch the bungalows; that is a second reason for the same gap.
        {
          keys: { kind: 'NO_AUTHORITY', role: 'MAINTAINER', matter: { nameZh: '房屋安全' }, place: null },
          count: 1,
          places: 1,
          oldestSince: '2018-01-01',
        },
      ],
    });
  });

  it('tell the kinds apart within a group, only those that were asked for', async () => {
    const whole = `${yard}, roles: [OWNER, MAINTAINER], groupBy: [PLACE_COMPOUND]`;
    const fields = 'rows { keys { place { nameZh } } count counts { kind n } places }';
    const courtyard = { keys: { place: { nameZh: '霞光里35号院' } }, places: 2 };

    expect(await stats(whole, fields)).toEqual({
      rows: [
        {
          ...courtyard,
          count: 4,
          counts: [
            { kind: 'CLAIM_LAPSED', n: 2 },
            { kind: 'HOLDER_DORMANT', n: 2 },
            { kind: 'NO_AUTHORITY', n: 1 },
          ],
        },
      ],
    });
    // A gap is counted for the kind that was asked for, whatever else it is.
    expect(await stats(`${whole}, kinds: [CLAIM_LAPSED]`, fields)).toEqual({
      rows: [{ ...courtyard, count: 2, counts: [{ kind: 'CLAIM_LAPSED', n: 2 }] }],
    });
    expect(await stats(`${yard}, roles: [OWNER], groupBy: [KIND]`, 'rows { counts { kind n } }')).toEqual({
      rows: [{ counts: [{ kind: 'HOLDER_DORMANT', n: 2 }] }],
    });
  });

  it('take as many statements for a city as for a district', async () => {
    const measure = async (within: string) => {
      const { answer, statements } = await graph.measure(
        `{ gapStats(within: "${within}", groupBy: [PLACE_DISTRICT, KIND]) { rows { keys { place { nameZh } } count } } }`,
      );
      expect(answer.errors).toBeUndefined();
      return statements;
    };

    expect(await measure('plc:bj:beijing')).toBe(await measure('plc:bj:changping'));
  });

  it('gather places under the district they lie in, and count as many gaps as the places have', async () => {
    const fields = 'rows { keys { place { nameZh } } count places }';
    const total = (await stats('', 'rows { count places }')) as {
      rows: Array<{ count: number; places: number }>;
    };
    const byDistrict = (await stats('groupBy: [PLACE_DISTRICT]', fields)) as {
      rows: Array<{ count: number; places: number }>;
    };
    const listed = await graph.query(
      '{ gaps(asOf: "2018-06-30", first: 200) { totalCount nodes { gaps { role } } } }',
    );
    const { gaps } = listed.data as { gaps: { totalCount: number; nodes: Array<{ gaps: unknown[] }> } };

    expect(total.rows).toEqual([
      { count: gaps.nodes.flatMap((place) => place.gaps).length, places: gaps.totalCount },
    ]);
    const sum = (read: (row: { count: number; places: number }) => number) =>
      byDistrict.rows.reduce((whole, row) => whole + read(row), 0);
    expect({ count: sum(({ count }) => count), places: sum(({ places }) => places) }).toEqual(total.rows[0]);
    expect(byDistrict.rows.length).toBeGreaterThan(2);
  });

  it('are one row of nothing where nothing is grouped by and nothing found', async () => {
    const none = 'within: "plc:xgl:courtyard-35", kinds: [BOUNDARY]';
    expect(await stats(none, 'rows { count places oldestSince } groupCount')).toEqual({
      rows: [{ count: 0, places: 0, oldestSince: null }],
      groupCount: 1,
    });
    expect(await stats(`${none}, groupBy: [KIND]`, 'rows { count } groupCount')).toEqual({
      rows: [],
      groupCount: 0,
    });
  });

  it.each([
    ['groupBy: [PLACE, PLACE_DISTRICT]', 'BAD_GROUPING'],
    ['first: 201', 'BAD_PAGE_SIZE'],
    ['matters: ["WEATHER"]', 'UNKNOWN_TERM'],
    ['within: "org:xgl:owner-unit"', 'BAD_ID'],
  ])('are refused with %s', async (argumentsText, code) => {
    const { data, errors } = await graph.query(`{ gapStats(${argumentsText}) { groupCount } }`);
    expect(data).toEqual({ gapStats: null });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });
});

describe('the order of places with gaps', () => {
  const page = async (argumentsText: string) => {
    const { data, errors } = await graph.query(
      `{ gaps(asOf: "2018-06-30", placeKinds: [COMPOUND, BUNGALOW_AREA, COMMUNITY], ${argumentsText}) {
           nodes { place { id households { value } } gaps { openDays since } }
           pageInfo { hasNextPage endCursor } } }`,
    );
    expect(errors).toBeUndefined();
    const { gaps } = data as {
      gaps: {
        nodes: Array<{
          place: { id: string; households: { value: number } | null };
          gaps: Array<{ openDays: number | null }>;
        }>;
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    return gaps;
  };

  it('is by the households concerned, those without a figure last, and holds over pages', async () => {
    const whole = await page('orderBy: HOUSEHOLDS_DESC, first: 200');
    const households = whole.nodes.map(({ place }) => place.households?.value ?? null);

    const stated = households.filter((value) => value !== null);
    expect(stated.length).toBeGreaterThan(1);
    expect(households).toEqual([
      ...stated.sort((one, other) => other - one),
      ...households.filter((value) => value === null),
    ]);

    const first = await page('orderBy: HOUSEHOLDS_DESC, first: 2');
    const second = await page(`orderBy: HOUSEHOLDS_DESC, first: 200, after: "${first.pageInfo.endCursor}"`);
    expect([...first.nodes, ...second.nodes]).toEqual(whole.nodes);
  });

  it('is by the longest open, which tells the days', async () => {
    const { nodes } = await page('orderBy: OLDEST_FIRST, matters: ["STRUCTURE_SAFETY"], roles: [OWNER]');
    expect(nodes[0]?.gaps).toEqual([{ openDays: 180, since: '2018-01-01' }]);
  });

  it('does not take a cursor of another order', async () => {
    const { pageInfo } = await page('first: 1');
    const { errors } = await graph.query(
      `{ gaps(orderBy: GAPS_DESC, after: "${pageInfo.endCursor}") { totalCount } }`,
    );
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_CURSOR']);
  });
});
