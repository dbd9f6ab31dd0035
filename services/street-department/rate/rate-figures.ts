import type { RateResultRow } from './rate-result.entity';
import type { RateSchemeRow } from './rate-scheme.entity';

type Counts = Pick<RateResultRow, 'assessed' | 'responded' | 'calledBack' | 'solved' | 'satisfied'>;
type Weights = Pick<RateSchemeRow, 'responseWeight' | 'resolutionWeight' | 'satisfactionWeight'>;

/** The three rates, from 0 to 1. Of nothing there is no rate, which is another thing than a rate of 0. */
export function ratesOf({ assessed, responded, calledBack, solved, satisfied }: Counts) {
  return {
    response: share(responded, assessed),
    resolution: share(solved, calledBack),
    satisfaction: share(satisfied, calledBack),
  };
}

/** The rates weighed, from 0 to 100; null where a weight or a rate is not known, since a guess would rank people. */
export function scoreOf(counts: Counts, weights: Weights): number | null {
  const { response, resolution, satisfaction } = ratesOf(counts);
  const parts = [
    [response, weights.responseWeight],
    [resolution, weights.resolutionWeight],
    [satisfaction, weights.satisfactionWeight],
  ] as const;
  let score = 0;
  for (const [rate, weight] of parts) {
    if (rate === null || weight === null) return null;
    score += rate * weight;
  }
  return score;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
