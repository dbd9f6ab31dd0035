import { dayOf, type Day } from '@courtyard/shared/calendar';
import { refusal } from '@courtyard/shared/errors/refusal';
import { checkedPageSize } from '@courtyard/shared/list/connection';
import { placeLevels, type PlaceLevel } from '@courtyard/shared/statistics/statistics-description';
import type { Context } from '../context';
import type { PlaceRow } from '../place/place.entity';
import type { GapGroup } from '../resolver-types.generated';
import { countGaps, type GapGroupFact } from './count-gaps';
import { readAllGaps, type GapArguments } from './gaps';

export interface GapStatsAnswer {
  readonly rows: readonly GapGroupFact[];
  readonly groupCount: number;
  readonly asOf: Day;
}

interface GapStatsArguments extends GapArguments {
  readonly groupBy?: readonly GapGroup[] | null;
}

/** Counts the gaps of all places by groups. Throws BAD_GROUPING where places are to be gathered in two ways. */
export async function readGapStats(asked: GapStatsArguments, context: Context): Promise<GapStatsAnswer> {
  const first = checkedPageSize(asked.first);
  const groupBy = [...new Set(asked.groupBy ?? [])];
  if (groupBy.filter(gathersPlaces).length > 1) throw refusal('BAD_GROUPING', { why: placesTwice });
  const all = await readAllGaps(asked, context);
  // All at once, so that what the places lie in comes in one statement.
  const gathered = await Promise.all(
    all.map(async (found) => ({
      ...found,
      placeIds: await gatheringPlaces(found.place, groupBy, context),
    })),
  );
  const rows = countGaps(gathered, { groupBy, kinds: asked.kinds ?? null });
  return { rows: rows.slice(0, first), groupCount: rows.length, asOf: asked.asOf ?? dayOf() };
}

const placesTwice = { zh: '地点只能按一种方式归并', en: 'places can be gathered in one way only' };

function gathersPlaces(group: GapGroup): boolean {
  return group === 'PLACE' || levelOf(group) !== undefined;
}

function levelOf(group: GapGroup): PlaceLevel | undefined {
  return placeLevels.find((level) => group === `PLACE_${level}`);
}

/** The places a gap is counted under: its own, or those of one kind it lies in; none where it lies in no such. */
async function gatheringPlaces(
  place: PlaceRow,
  groupBy: readonly GapGroup[],
  { loaders }: Context,
): Promise<ReadonlyArray<string | null>> {
  const group = groupBy.find(gathersPlaces);
  if (group === undefined) return [null];
  const level = levelOf(group);
  if (level === undefined) return [place.id];
  const ancestry = await loaders.ancestryByPlaceId.load(place.id);
  const ancestors = await Promise.all(ancestry.map(({ id }) => loaders.placeById.load(id)));
  const ids = ancestors.flatMap((ancestor) => (ancestor?.kind === level ? ancestor.id : []));
  return ids.length > 0 ? ids : [null];
}
