import type { EntityManager } from 'typeorm';
import { recordFact, type NewFact } from '@courtyard/shared/database/record';
import { refusal } from '@courtyard/shared/errors/refusal';
import type { RateExclusion } from '../resolver-types.generated';
import { RateResultEntity, type RateResultRow } from './rate-result.entity';
import { RateSchemeEntity, type RateSchemeRow } from './rate-scheme.entity';

/** Enters a formula. Throws CONFLICT where the weights are known and are not a whole. */
export async function recordRateScheme(
  manager: EntityManager,
  scheme: NewFact<RateSchemeRow>,
): Promise<void> {
  const { id, responseWeight, resolutionWeight, satisfactionWeight } = scheme;
  if (responseWeight !== null && resolutionWeight !== null && satisfactionWeight !== null) {
    const sum = responseWeight + resolutionWeight + satisfactionWeight;
    if (sum !== 100) throw refusal('CONFLICT', { id, why: `its weights add up to ${sum} and not to 100` });
  }
  await recordFact(manager, RateSchemeEntity, scheme);
}

/**
 * Records a result. Throws NOT_FOUND for an unknown scheme, and CONFLICT for counts that cannot be, for reasons that do not
 * add up to those excluded, and for a rank without the number of those who were ranked.
 */
export async function recordRateResult(
  manager: EntityManager,
  result: NewFact<RateResultRow>,
): Promise<void> {
  const { id, schemeId } = result;
  const scheme = await manager.findOneBy(RateSchemeEntity, { id: schemeId });
  if (scheme === null) throw refusal('NOT_FOUND', { type: 'RateScheme', id: schemeId });
  const why = impossible(result);
  if (why !== null) throw refusal('CONFLICT', { id, why });
  await recordFact(manager, RateResultEntity, result);
}

function impossible(result: NewFact<RateResultRow>): string | null {
  const { assessed, responded, calledBack, solved, satisfied, rank, rankedAmong } = result;
  if (responded > assessed) return 'more were answered than assessed';
  if (solved > calledBack) return 'more were solved than called back';
  if (satisfied > calledBack) return 'more were satisfied than called back';
  if (rank !== null && rankedAmong === null) return 'a rank says nothing without the number of those ranked';
  if (rank !== null && rankedAmong !== null && rank > rankedAmong) return 'its rank is beyond the last';
  return result.exclusions === null ? null : impossibleReasons(result.exclusions, result.excluded);
}

function impossibleReasons(exclusions: readonly RateExclusion[], excluded: number): string | null {
  if (exclusions.some(({ n }) => n < 1)) return 'a reason stands for less than one demand';
  if (new Set(exclusions.map(({ reason }) => reason)).size < exclusions.length)
    return 'a reason is named twice';
  const sum = exclusions.reduce((whole, { n }) => whole + n, 0);
  return sum === excluded ? null : `its reasons add up to ${sum} and not to the ${excluded} left out`;
}
