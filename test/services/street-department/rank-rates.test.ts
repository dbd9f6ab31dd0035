import { rankRates } from '@courtyard/street-department/rate-ranking/rank-rates';
import type { RateResultRow } from '@courtyard/street-department/rate/rate-result.entity';

const weights = { responseWeight: 20, resolutionWeight: 40, satisfactionWeight: 40 };

function result(
  id: string,
  [solved, satisfied, calledBack]: readonly [number, number, number],
  excluded = 0,
) {
  const counts = { assessed: 10, responded: 10, calledBack, solved, satisfied, excluded };
  return { result: { id, ...counts } as RateResultRow, weights };
}

const ranksOf = (ranked: ReturnType<typeof rankRates>) =>
  ranked.map(({ result: { id }, rank, rankedAmong }) => [id, rank, rankedAmong]);

describe('a ranking of rates', () => {
  it('gives equal scores one place, and none to those of whom there is no score', () => {
    const ranked = rankRates(
      [
        result('nobody-asked', [0, 0, 0]),
        result('third', [5, 5, 10]),
        result('first-b', [8, 6, 10]),
        result('first-a', [6, 8, 10]),
        { ...result('no-weights', [9, 9, 10]), weights: { ...weights, responseWeight: null } },
      ],
      false,
    );

    expect(ranksOf(ranked)).toEqual([
      ['first-a', 1, 3],
      ['first-b', 1, 3],
      ['third', 3, 3],
      ['no-weights', null, 3],
      ['nobody-asked', null, 3],
    ]);
  });

  it('takes whoever was left out for called back and not solved, where that is asked', () => {
    const results = [result('strict', [9, 9, 10], 5), result('open', [8, 8, 10])];

    expect(ranksOf(rankRates(results, false)).map(([id]) => id)).toEqual(['strict', 'open']);
    expect(ranksOf(rankRates(results, true)).map(([id]) => id)).toEqual(['open', 'strict']);
    expect(rankRates(results, true).map(({ resolutionRate }) => resolutionRate)).toEqual([0.8, 0.6]);
  });
});
