import type { GatheredKeys } from '@courtyard/shared/statistics/gathered';
import type { Context } from '../context';
import { findMatches } from '../match/find-matches';
import { loadAll } from '../place/load-all';

/** The issues for which nothing is offered. Throws BAD_FILTER for a distance that cannot be meant. */
export async function withoutMatch(
  { ids }: GatheredKeys,
  withinM: number | null,
  context: Context,
): Promise<GatheredKeys> {
  const issues = await loadAll(context.loaders.indexedIssueById, ids);
  const unmatched = await Promise.all(
    issues.map(async ({ id, placeId, matterCode }) => {
      const matches = await findMatches({ placeId, matterCode, withinM }, 1, context);
      return matches.length === 0 ? [id] : [];
    }),
  );
  return { ids: unmatched.flat() };
}
