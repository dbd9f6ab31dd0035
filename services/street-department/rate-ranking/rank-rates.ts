import { refusal } from '@courtyard/shared/errors/refusal';
import { ratesOf, scoreOf } from '../rate/rate-figures';
import type { RateResultRow } from '../rate/rate-result.entity';
import type { RateSchemeRow } from '../rate/rate-scheme.entity';

export interface AskedWeights {
  readonly response: number;
  readonly resolution: number;
  readonly satisfaction: number;
}

type Weights = Pick<RateSchemeRow, 'responseWeight' | 'resolutionWeight' | 'satisfactionWeight'>;

export interface RankedResult {
  readonly result: RateResultRow;
  readonly score: number | null;
  readonly resolutionRate: number | null;
  readonly rank: number | null;
  readonly rankedAmong: number;
}

interface Assessed {
  readonly result: RateResultRow;
  readonly weights: Weights;
}

/** Ranks results by their scores; those without one come last and have no rank. */
export function rankRates(assessed: readonly Assessed[], countExcluded: boolean): RankedResult[] {
  const scored = assessed.map(({ result, weights }) => {
    const counts = countExcluded ? withExcluded(result) : result;
    return { result, score: scoreOf(counts, weights), resolutionRate: ratesOf(counts).resolution };
  });
  const scores = scored.flatMap(({ score }) => score ?? []);
  return scored
    .map((one) => ({
      ...one,
      rank: one.score === null ? null : 1 + scores.filter((other) => other > (one.score ?? 0)).length,
      rankedAmong: scores.length,
    }))
    .sort(
      (one, other) =>
        (one.rank ?? Infinity) - (other.rank ?? Infinity) || (one.result.id < other.result.id ? -1 : 1),
    );
}

/** Weights that a caller tries out. Throws BAD_GROUPING where they are not a whole. */
export function checkedWeights({ response, resolution, satisfaction }: AskedWeights): Weights {
  const sum = response + resolution + satisfaction;
  if (sum !== 100) {
    throw refusal('BAD_GROUPING', {
      why: { zh: `权重之和为 ${sum}，应为 100`, en: `the weights add up to ${sum} and not to 100` },
    });
  }
  return { responseWeight: response, resolutionWeight: resolution, satisfactionWeight: satisfaction };
}

/** Whoever was left out counts as called back, and neither as solved nor as satisfied. */
function withExcluded(result: RateResultRow): RateResultRow {
  return { ...result, calledBack: result.calledBack + result.excluded };
}
