import { refusal } from '@courtyard/shared/errors/refusal';
import type { Context } from '../context';
import type { GapOrder } from '../resolver-types.generated';
import type { PlaceGapsFact } from './place-gaps';

/** A place with gaps and the number it is ordered by; places without a number come last. */
interface Ranked {
  readonly found: PlaceGapsFact;
  readonly rank: number | null;
}

/** Orders places by a number, the largest first, then by their ids. */
export async function orderGaps(
  found: readonly PlaceGapsFact[],
  order: GapOrder,
  context: Context,
): Promise<PlaceGapsFact[]> {
  const ranked = await Promise.all(
    found.map(async (one): Promise<Ranked> => ({ found: one, rank: await rankOf(one, order, context) })),
  );
  return ranked.sort(byRank).map((one) => one.found);
}

async function rankOf(
  { place, gaps }: PlaceGapsFact,
  order: GapOrder,
  { loaders }: Context,
): Promise<number | null> {
  if (order === 'GAPS_DESC') return gaps.length;
  if (order === 'HOUSEHOLDS_DESC') return loaders.householdsByPlaceId.load(place.id);
  const days = gaps.flatMap(({ openSince }) => openSince ?? []).sort();
  return days[0] === undefined ? null : -Date.parse(days[0]);
}

function byRank(one: Ranked, other: Ranked): number {
  if (one.rank !== other.rank) {
    if (one.rank === null) return 1;
    if (other.rank === null) return -1;
    return other.rank - one.rank;
  }
  return one.found.place.id < other.found.place.id ? -1 : 1;
}

/** The rows after the place that a cursor names. Throws BAD_CURSOR where the order no longer has that place. */
export function afterPlace(
  found: readonly PlaceGapsFact[],
  cursor: string,
  cursorOf: (id: string) => string,
) {
  const index = found.findIndex(({ place }) => cursorOf(place.id) === cursor);
  if (index < 0) throw refusal('BAD_CURSOR', { cursor: cursor.slice(0, 60) });
  return found.slice(index + 1);
}
