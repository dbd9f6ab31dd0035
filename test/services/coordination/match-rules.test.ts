import type { Need, Offer } from '@courtyard/coordination/match/rules/facts';
import { dayParts } from '@courtyard/coordination/match/rules/opening-times';
import { rankOffers } from '@courtyard/coordination/match/rules/rank';

const need: Need = {
  matterPath: ['CULTURE_SPORT', 'COMMUNITY_LIFE'],
  placeId: 'estate',
  distances: new Map([
    ['estate', 0],
    ['community', 1],
    ['subdistrict', 2],
  ]),
  // A Saturday afternoon in Beijing.
  window: { from: new Date('2019-07-06T14:00:00+08:00'), to: new Date('2019-07-06T16:00:00+08:00') },
  people: 20,
};

const hall: Offer = {
  id: 'hall',
  kind: 'VENUE',
  state: 'IDLE',
  matterCodes: ['CULTURE_SPORT'],
  distances: need.distances,
  servesIds: [],
  openingTimes: [{ weekdays: [6, 7], from: '09:00', to: '18:00' }],
  capacity: 30,
};

const second: Offer = { ...hall, id: 'second' };

const nextDoor = new Map([
  ['other-estate', 0],
  ['community', 1],
  ['subdistrict', 2],
]);

/** The order in which two equal halls come once the first of them is changed, and the reasons of the first. */
function changed(change: Partial<Offer>) {
  const ranked = rankOffers(need, [{ ...hall, ...change }, second]);
  const reasons = ranked.find(({ id }) => id === 'hall')?.reasons ?? [];
  return {
    order: ranked.map(({ id }) => id),
    reasons: reasons.map(({ criterion, fit }) => `${criterion} ${fit}`),
  };
}

describe('the ranking of resources', () => {
  it('puts equal ones in the order of their ids, whatever order they came in', () => {
    const fits = [
      { criterion: 'CATEGORY', fit: 'FITS', points: 40 },
      { criterion: 'DISTANCE', fit: 'FITS', points: 30 },
      { criterion: 'TIME', fit: 'FITS', points: 20 },
      { criterion: 'CAPACITY', fit: 'FITS', points: 10 },
    ];

    expect(rankOffers(need, [second, hall])).toEqual([
      { id: 'hall', score: 100, steps: 0, reasons: fits },
      { id: 'second', score: 100, steps: 0, reasons: fits },
    ]);
  });

  it.each([
    ['its category is not stated', { matterCodes: null }, 'CATEGORY PARTLY'],
    ['it stands farther away', { distances: nextDoor }, 'DISTANCE PARTLY'],
    [
      'it is open for a part of the time',
      { openingTimes: [{ weekdays: [6], from: '15:00', to: '18:00' }] },
      'TIME PARTLY',
    ],
    ['its opening times are not stated', { openingTimes: null }, 'TIME NOT_STATED'],
    ['its capacity is not stated', { capacity: null }, 'CAPACITY NOT_STATED'],
  ])('puts a resource behind when %s, and says so', (_what, change, reason) => {
    const { order, reasons } = changed(change);

    expect(order).toEqual(['second', 'hall']);
    expect(reasons).toContain(reason);
    expect(reasons).toHaveLength(4);
  });

  it.each([
    ['is for something else', { matterCodes: ['PARKING'] }],
    ['is of a kind that helps nobody here', { matterCodes: null, kind: 'FUND' as const }],
    ['has no place in common', { distances: new Map([['elsewhere', 0]]) }],
    ['is closed at that time', { openingTimes: [{ weekdays: [1], from: '09:00', to: '18:00' }] }],
    ['is too small', { capacity: 19 }],
    ['was withdrawn', { state: 'WITHDRAWN' as const }],
  ])('leaves out a resource that %s', (_what, change) => {
    expect(changed(change).order).toEqual(['second']);
  });

  it('takes a resource that serves the place for near, wherever it stands', () => {
    const ranked = rankOffers(need, [
      { ...hall, distances: new Map([['elsewhere', 0]]), servesIds: ['subdistrict'] },
    ]);

    expect(ranked).toMatchObject([{ score: 100, steps: null }]);
  });

  it('asks for time and capacity only where they matter', () => {
    const ranked = rankOffers({ ...need, window: null, people: null }, [{ ...hall, capacity: 1 }]);

    expect(ranked.map(({ score, reasons }) => [score, reasons.length])).toEqual([[70, 2]]);
  });

  it('knows the hours of Beijing and of the days in between', () => {
    const overnight = {
      from: new Date('2019-07-05T23:00:00+08:00'),
      to: new Date('2019-07-06T10:00:00+08:00'),
    };
    const [ranked] = rankOffers({ ...need, window: overnight }, [hall]);

    expect(ranked?.reasons[2]).toEqual({ criterion: 'TIME', fit: 'PARTLY', points: 10 });
  });

  it('finds what is open around the clock open through the night', () => {
    const night = {
      from: new Date('2019-07-06T23:00:00+08:00'),
      to: new Date('2019-07-07T06:00:00+08:00'),
    };
    const always = [{ weekdays: [6, 7], from: '00:00', to: '24:00' }];
    const [ranked] = rankOffers({ ...need, window: night }, [{ ...hall, openingTimes: always }]);

    expect(ranked?.reasons[2]).toEqual({ criterion: 'TIME', fit: 'FITS', points: 20 });
  });
});

describe('a time that is wanted', () => {
  it('is cut at every midnight in Beijing, and ends with the last minute it touches', () => {
    expect(
      dayParts({ from: new Date('2019-07-06T21:30:59+08:00'), to: new Date('2019-07-08T00:00:00+08:00') }),
    ).toEqual([
      { weekday: 6, from: '21:30', to: '24:00' },
      { weekday: 7, from: '00:00', to: '24:00' },
    ]);
    expect(
      dayParts({ from: new Date('2019-07-06T14:00:00+08:00'), to: new Date('2019-07-06T15:59:01+08:00') }),
    ).toEqual([{ weekday: 6, from: '14:00', to: '16:00' }]);
  });

  it('shows a week and a day of what is longer', () => {
    const parts = dayParts({
      from: new Date('2019-07-06T14:00:00+08:00'),
      to: new Date('2029-07-06T14:00:00+08:00'),
    });

    expect(parts.map(({ weekday }) => weekday)).toEqual([6, 7, 1, 2, 3, 4, 5, 6]);
  });
});
