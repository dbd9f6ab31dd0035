import { recordFund } from '@courtyard/property-rights-unit/fund/fund.commands';
import { service as coordination } from '@courtyard/coordination/index';
import { catchUpWithFeeds } from '@courtyard/shared/service/feeds';
import { testSettings } from '../../support/filled-databases';
import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph({ costLimit: 100_000 });
});
afterAll(() => graph.close());

const gap = `matter { code } role status gap gaps deFacto holders { id } since provisional
  compensatedBy { id } coveredByFallback { id } sourcesUnavailable asOf`;

type PlaceWithGaps = { id: string; gaps: object[] };

/** Every place but the stairwells, of which one is like the other. */
const kinds = '[COMMUNITY, COMPOUND, BUILDING, BUNGALOW_AREA, ZONE, FACILITY]';

/** What each place says of itself, asked of every stakeholder. */
async function liveGaps(asOf: string): Promise<PlaceWithGaps[]> {
  const { data } = await graph.query(
    `query ($asOf: Date) {
      places(first: 200, where: { kind: { in: ${kinds} } }) { nodes { id gaps(asOf: $asOf) { ${gap} } } }
      place(id: "plc:tx:stairwell-01") { id gaps(asOf: $asOf) { ${gap} } }
    }`,
    { asOf },
  );
  const { places, place } = data as { places: { nodes: PlaceWithGaps[] }; place: PlaceWithGaps };
  return [...places.nodes.filter(({ gaps }) => gaps.length > 0), place];
}

/** What the index says of all of them at once. */
async function indexedGaps(asOf: string): Promise<PlaceWithGaps[]> {
  const { data } = await graph.query(
    `query ($asOf: Date) {
      places: gaps(first: 200, asOf: $asOf, placeKinds: ${kinds}) { nodes { place { id } gaps { ${gap} } } }
      place: gaps(within: "plc:tx:stairwell-01", asOf: $asOf) { nodes { place { id } gaps { ${gap} } } }
    }`,
    { asOf },
  );
  type Page = { nodes: Array<{ place: { id: string }; gaps: object[] }> };
  const { places, place } = data as { places: Page; place: Page };
  return [...places.nodes, ...place.nodes].map(({ place: { id }, gaps }) => ({ id, gaps }));
}

describe('the index of gaps', () => {
  it.each(['2017-12-31', '2018-06-30', '2019-07-01', '2026-01-01'])(
    'says of every place what the place says itself, as of %s',
    async (asOf) => {
      const live = await liveGaps(asOf);

      expect(await indexedGaps(asOf)).toEqual(live);
      expect(live.length).toBeGreaterThan(15);
    },
  );

  it('follows what an owner publishes next', async () => {
    const owner = graph.service('property-rights-unit');
    await owner.dataSource.transaction((manager) =>
      recordFund(manager, {
        tenant: 'org:xgl:owner-unit',
        id: 'fnd:xgl:courtyard-35',
        placeId: 'plc:xgl:courtyard-35',
        holderId: 'org:xgl:owner-unit',
        state: 'LOCKED',
        balanceFen: null,
        lockReason: null,
        validFrom: '2019-06-01',
        validTo: null,
        periodSource: null,
        source: { kind: 'SYNTHETIC', statedBy: 'PROPERTY_RIGHTS_UNIT', document: null, passage: null },
      }),
    );
    const before = await indexedGaps('2019-07-01');
    await catchUpWithFeeds(coordination, graph.service('coordination').dataSource, {
      ...testSettings,
      placeFeedUrl: null,
      indexFeeds: { 'property-rights-unit': `${owner.url}/index` },
    });
    const after = await indexedGaps('2019-07-01');

    expect(after).toEqual(await liveGaps('2019-07-01'));
    expect(after).not.toEqual(before);
    const { data } = await graph.query(
      '{ gaps(kinds: [FUND_LOCKED], asOf: "2019-07-01", first: 1) { totalCount nodes { place { id } gaps { since openDays } counts { kind n } oldestSince } } }',
    );
    expect(data).toEqual({
      gaps: {
        totalCount: 8,
        nodes: [
          {
            place: { id: 'plc:xgl:courtyard-35' },
            // They have a holder; what is open is only that its money is locked.
            gaps: [
              { since: '2019-03-01', openDays: 30 },
              { since: '2019-03-01', openDays: 30 },
            ],
            counts: [{ kind: 'FUND_LOCKED', n: 2 }],
            oldestSince: '2019-06-01',
          },
        ],
      },
    });
  });

  it('takes a stakeholder that was never read for one that could not be asked', async () => {
    const { dataSource } = graph.service('coordination');
    await dataSource.query(`DELETE FROM feed_watermark WHERE source = 'property-company'`);
    graph.proxy('property-company').behavior = 'REFUSE';

    const indexed = await indexedGaps('2018-06-30');
    const live = await liveGaps('2018-06-30');
    const { data } = await graph.query(
      '{ gaps(within: "plc:xgl:courtyard-35", placeKinds: [COMPOUND], matters: ["PROPERTY_MANAGEMENT"]) { nodes { gaps { status gap } } watermarks { source at } } }',
    );
    graph.proxy('property-company').behavior = 'PASS';

    expect(indexed).toEqual(live);
    expect(data).toEqual({
      gaps: {
        nodes: [{ gaps: [{ status: 'UNKNOWN', gap: 'SOURCE_UNAVAILABLE' }] }],
        watermarks: [
          { source: 'COMMUNITY_COMMITTEE', at: expect.any(String) as string },
          { source: 'PROPERTY_RIGHTS_UNIT', at: expect.any(String) as string },
          { source: 'PROPERTY_COMPANY', at: null },
          { source: 'STREET_DEPARTMENT', at: expect.any(String) as string },
        ],
      },
    });
  });

  it('gives every place once over its pages, in few statements', async () => {
    const page = `query ($after: String) { gaps(first: 30, after: $after, asOf: "2019-07-01", matters: ["CLUTTER", "STRUCTURE_SAFETY"]) {
      totalCount nodes { place { id } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
    const seen: string[] = [];
    let after: string | null = null;
    const totals = new Set<number>();
    do {
      const { data } = await graph.query(page, { after });
      const { gaps } = data as {
        gaps: {
          totalCount: number;
          nodes: Array<{ place: { id: string } }>;
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      };
      seen.push(...gaps.nodes.map(({ place }) => place.id));
      totals.add(gaps.totalCount);
      after = gaps.pageInfo.hasNextPage ? gaps.pageInfo.endCursor : null;
    } while (after !== null);

    expect(new Set(seen).size).toBe(seen.length);
    expect([...totals]).toEqual([seen.length]);
    const one = await graph.measure(
      '{ gaps(within: "plc:xgl:courtyard-35", placeKinds: [COMPOUND]) { nodes { gaps { status } } } }',
    );
    const many = await graph.measure(
      `{ gaps(first: 200, matters: ["CLUTTER"]) { nodes { gaps { status } } } }`,
    );
    expect(many.statements).toBe(one.statements);
  });

  it.each([
    ['{ gaps(within: "iss:xgl:clutter") { totalCount } }', 'BAD_ID'],
    ['{ gaps(within: "") { totalCount } }', 'BAD_ID'],
    ['{ gaps(orderBy: OLDEST_FIRST, after: "") { totalCount } }', 'BAD_CURSOR'],
    ['{ paperPractice(within: "", matter: "CLUTTER", role: OWNER) { places } }', 'BAD_ID'],
    ['{ gaps(matters: ["FLYING"]) { totalCount } }', 'UNKNOWN_TERM'],
    ['{ gaps(first: 0) { totalCount } }', 'BAD_PAGE_SIZE'],
    ['{ gaps(after: "x") { totalCount } }', 'BAD_CURSOR'],
    ['{ paperPractice(matter: "FLYING", role: OWNER) { places } }', 'UNKNOWN_TERM'],
  ])('refuses %s', async (query, code) => {
    const { errors } = await graph.query(query);

    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });
});

describe('a roll-up above compounds', () => {
  it('adds up those of the compounds', async () => {
    const { data } = await graph.query(`{
      city: place(id: "plc:bj:beijing") { rollUp(matter: "PROPERTY_MANAGEMENT", role: MAINTAINER, asOf: "2019-07-01") {
        worst mixed counts { status n } unknown watermarks { source } } }
      places(where: { kind: { eq: COMPOUND } }) { nodes {
        rollUp(matter: "PROPERTY_MANAGEMENT", role: MAINTAINER, asOf: "2019-07-01") { counts { status n } unknown watermarks { source } } } }
    }`);
    type Counts = { counts: Array<{ status: string; n: number }>; unknown: number; watermarks: unknown };
    const { city, places } = data as {
      city: { rollUp: Counts & { mixed: boolean; worst: string } };
      places: { nodes: Array<{ rollUp: Counts }> };
    };
    const sum = ({ counts, unknown }: Counts) => counts.reduce((total, { n }) => total + n, unknown);

    expect(sum(city.rollUp)).toBe(places.nodes.reduce((total, { rollUp }) => total + sum(rollUp), 0));
    expect(places.nodes.every(({ rollUp }) => rollUp.watermarks === null)).toBe(true);
    expect(city.rollUp.watermarks).toEqual([
      { source: 'COMMUNITY_COMMITTEE' },
      { source: 'PROPERTY_RIGHTS_UNIT' },
      { source: 'PROPERTY_COMPANY' },
      { source: 'STREET_DEPARTMENT' },
    ]);
  });
});
