import { listPartnerResource } from '@courtyard/coordination/resource/partner-resource.commands';
import type { PartnerResourceRow } from '@courtyard/coordination/resource/partner-resource.entity';
import type { NewFact } from '@courtyard/shared/database/record';
import { startWholeGraph, type WholeGraph } from '../../support/whole-graph';

let graph: WholeGraph;
beforeAll(async () => {
  graph = await startWholeGraph();
  for (const lecture of lectures) {
    await graph
      .service('coordination')
      .dataSource.transaction((manager) => listPartnerResource(manager, { ...talks, ...lecture }));
  }
});
afterAll(() => graph.close());

const talks: NewFact<PartnerResourceRow> = {
  tenant: 'org:coord:register',
  id: 'pts:bj:talks',
  ownerId: 'org:bj:finance-bureau',
  placeId: 'plc:tx:tiexi-estate',
  kind: 'FUND',
  titleZh: '讲座',
  titleEn: null,
  state: 'IDLE',
  availability: ['SHAREABLE'],
  servesIds: [],
  matterCodes: null,
  capacity: null,
  openingTimes: null,
  listCompleteness: null,
  validFrom: null,
  validTo: null,
  periodSource: null,
  source: { kind: 'SYNTHETIC', statedBy: 'COORDINATION', document: null, passage: null },
};

/** The only funds of the list, so that each test can ask for them alone. */
const lectures: ReadonlyArray<Partial<NewFact<PartnerResourceRow>>> = [
  { id: 'pts:bj:a-without-position', placeId: 'plc:bj:haidian' },
  { id: 'pts:bj:b-far', placeId: 'plc:jc:jiacheng-estate' },
  {
    id: 'pts:bj:c-saturdays',
    openingTimes: [{ weekdays: [6], from: '14:00', to: '16:00' }],
  },
  { id: 'pts:bj:d-next-door', placeId: 'plc:hd:tiexi', state: 'WITHDRAWN' },
  { id: 'pts:bj:e-without-position', placeId: 'plc:bj:haidian' },
  {
    id: 'pts:bj:f-day-and-night',
    placeId: 'plc:xgl:courtyard-35',
    openingTimes: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }],
  },
];

interface Found {
  readonly id: string;
  readonly distanceM: number | null;
}

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly Found[];
  readonly edges: ReadonlyArray<{ readonly node: Found }>;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function find(search: string): Promise<Page> {
  const { data, errors } = await graph.query(`{
    resources(where: { kind: { eq: FUND } }, ${search}) {
      totalCount nodes { id distanceM isOpen } edges { node { id distanceM isOpen } } pageInfo { hasNextPage endCursor }
    }
  }`);
  expect(errors).toBeUndefined();
  return data?.resources as Page;
}

const short = ({ id, distanceM }: Found) => [id.replace('pts:bj:', ''), distanceM];

describe('the resource finder', () => {
  it('lists the nearest first, and last those of which nobody knows how far they are', async () => {
    const { nodes } = await find('near: "plc:tx:tiexi-estate"');

    expect(nodes.map(short)).toEqual([
      ['c-saturdays', 0],
      ['d-next-door', 140],
      ['f-day-and-night', 14_379],
      ['b-far', 19_464],
      ['a-without-position', null],
      ['e-without-position', null],
    ]);
  });

  it.each([1, 2, 4])('pages through them without a gap or a repetition, %s at a time', async (first) => {
    const whole = await find('near: "plc:tx:tiexi-estate"');
    const paged: Found[] = [];
    let after = '';
    let more = true;
    while (more) {
      const page = await find(`near: "plc:tx:tiexi-estate", first: ${first}${after}`);
      expect(page.totalCount).toBe(6);
      expect(page.edges.map(({ node }) => node)).toEqual(page.nodes);
      paged.push(...page.nodes);
      after = `, after: "${page.pageInfo.endCursor}"`;
      more = page.pageInfo.hasNextPage;
    }

    expect(paged).toEqual(whole.nodes);
  });

  it('keeps an order that was asked for, and tells the distances all the same', async () => {
    const { nodes } = await find('near: "plc:xgl:courtyard-35", orderBy: [ID_DESC], first: 2');

    expect(nodes.map(short)).toEqual([
      ['f-day-and-night', 0],
      ['e-without-position', null],
    ]);
  });

  it('knows no distance from a place without a position, and none where no place is asked', async () => {
    const ids = ['a-without-position', 'b-far', 'c-saturdays', 'd-next-door', 'e-without-position'];
    const unknown = [...ids, 'f-day-and-night'].map((id) => [id, null]);

    expect((await find('near: "plc:bj:haidian"')).nodes.map(short)).toEqual(unknown);
    expect((await find('first: 50')).nodes.map(short)).toEqual(unknown);
  });

  it('leaves out what is closed or withdrawn when it is wanted, and never says that the rest is free', async () => {
    const saturday = 'freeBetween: { from: "2019-07-06T14:30:00+08:00", to: "2019-07-06T16:00:00+08:00" }';
    const night = 'freeBetween: { from: "2019-07-06T22:00:00+08:00", to: "2019-07-07T06:00:00+08:00" }';

    expect(await find(`${saturday}, near: "plc:tx:tiexi-estate"`)).toMatchObject({
      totalCount: 5,
      nodes: [
        { id: 'pts:bj:c-saturdays', distanceM: 0, isOpen: true },
        { id: 'pts:bj:f-day-and-night', distanceM: 14_379, isOpen: true },
        { id: 'pts:bj:b-far', distanceM: 19_464, isOpen: null },
        { id: 'pts:bj:a-without-position', distanceM: null, isOpen: null },
        { id: 'pts:bj:e-without-position', distanceM: null, isOpen: null },
      ],
    });
    expect((await find(night)).edges).toMatchObject([
      { node: { id: 'pts:bj:a-without-position', isOpen: null } },
      { node: { id: 'pts:bj:b-far', isOpen: null } },
      { node: { id: 'pts:bj:e-without-position', isOpen: null } },
      { node: { id: 'pts:bj:f-day-and-night', isOpen: true } },
    ]);
  });

  it.each([
    ['a place that nobody knows', 'near: "plc:bj:nowhere"', 'NOT_FOUND'],
    ['something that is no place', 'near: "org:bj:finance-bureau"', 'BAD_ID'],
    ['an empty place', 'near: ""', 'BAD_ID'],
    [
      'a time that ends before it begins',
      'freeBetween: { from: "2019-07-06T16:00:00+08:00", to: "2019-07-06T14:30:00+08:00" }',
      'BAD_FILTER',
    ],
    [
      'no time at all',
      'freeBetween: { from: "2019-07-06T16:00:00+08:00", to: "2019-07-06T16:00:00+08:00" }',
      'BAD_FILTER',
    ],
    ['a cursor of another order', 'near: "plc:bj:haidian", after: "WyIraWQiLCJhIl0"', 'BAD_CURSOR'],
  ])('refuses %s', async (_, search, code) => {
    const { data, errors } = await graph.query(`{ resources(${search}) { totalCount } }`);

    expect(data).toEqual({ resources: null });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });

  it('takes as many statements for many resources as for one', async () => {
    const statements = async (first: number) => {
      const { answer, statements: count } = await graph.measure(
        `{ resources(near: "plc:bj:haidian", first: ${first}) { nodes { titleZh distanceM place { centroid { latitude } } owner { nameZh } } } }`,
      );
      expect(answer.errors).toBeUndefined();
      return count;
    };

    expect(await statements(50)).toBe(await statements(1));
  });
});

describe('the position of a place', () => {
  it('is told with what it rests on, and is null where nobody states it', async () => {
    expect(
      await graph.query(`{
        estate: place(id: "plc:tx:tiexi-estate") { centroid { latitude longitude sourceKind } source { kind } }
        city: place(id: "plc:bj:beijing") { centroid { latitude } }
      }`),
    ).toEqual({
      data: {
        estate: {
          centroid: { latitude: 39.901, longitude: 116.312, sourceKind: 'SYNTHETIC' },
          source: { kind: 'ARTICLE' },
        },
        city: { centroid: null },
      },
    });
  });
});
