import type { Day } from '@courtyard/shared/calendar';
import type { PlaceKind, ResponsibilityRole } from '@courtyard/shared/vocabulary-terms';
import type { GapGroup } from '../resolver-types.generated';
import type { GapKind } from '../responsibility/rules/gaps';
import type { Status } from '../responsibility/rules/status';
import type { PlaceGapsFact } from './place-gaps';
import type { OpenGap } from './open-gap';

/** What the gaps of a group have in common; null for what was not grouped by. */
export interface GapKeys {
  readonly kind: GapKind | null;
  readonly matterCode: string | null;
  readonly role: ResponsibilityRole | null;
  readonly status: Status | null;
  readonly placeKind: PlaceKind | null;
  readonly placeId: string | null;
}

export interface GapGroupFact {
  readonly keys: GapKeys;
  readonly count: number;
  readonly countByKind: ReadonlyMap<GapKind, number>;
  readonly placeIds: ReadonlySet<string>;
  readonly oldestSince: Day | null;
}

/** A place with its gaps, and the places they are counted under. */
interface GatheredGaps extends PlaceGapsFact {
  readonly placeIds: ReadonlyArray<string | null>;
}

interface Choice {
  readonly groupBy: readonly GapGroup[];
  /** The kinds that were asked for; null for all. */
  readonly kinds: readonly GapKind[] | null;
}

const noKeys: GapKeys = {
  kind: null,
  matterCode: null,
  role: null,
  status: null,
  placeKind: null,
  placeId: null,
};

/** The groups, the largest first; one row of nothing where nothing was grouped by and nothing found. */
export function countGaps(gathered: readonly GatheredGaps[], choice: Choice): GapGroupFact[] {
  const groups = new Map<string, Counting>();
  if (choice.groupBy.length === 0) groups.set(JSON.stringify(noKeys), startCounting(noKeys));
  for (const { place, placeIds, gaps } of gathered) {
    for (const gap of gaps) {
      const kinds = choice.kinds ? gap.gaps.filter((kind) => choice.kinds?.includes(kind)) : gap.gaps;
      for (const keys of keysOf(gap, { kinds, groupBy: choice.groupBy, place, placeIds }))
        count(groups, keys, { gap, kinds: keys.kind === null ? kinds : [keys.kind] });
    }
  }
  return [...groups.values()].sort(
    (one, other) => other.count - one.count || compareKeys(one.keys, other.keys),
  );
}

interface Grouped extends Omit<GatheredGaps, 'gaps'> {
  readonly kinds: readonly GapKind[];
  readonly groupBy: readonly GapGroup[];
}

/** A gap of several kinds counts under each of them, where kinds are told apart. */
function keysOf(gap: OpenGap, { kinds, groupBy, place, placeIds }: Grouped): GapKeys[] {
  const has = (group: GapGroup) => groupBy.includes(group);
  return placeIds.flatMap((placeId) =>
    (has('KIND') ? kinds : [null]).map((kind) => ({
      ...noKeys,
      kind,
      placeId,
      ...(has('MATTER') ? { matterCode: gap.matterCode } : {}),
      ...(has('ROLE') ? { role: gap.role } : {}),
      ...(has('STATUS') ? { status: gap.status } : {}),
      ...(has('PLACE_KIND') ? { placeKind: place.kind } : {}),
    })),
  );
}

/** A group while it is counted: a city has more gaps than could be copied one by one. */
interface Counting {
  readonly keys: GapKeys;
  count: number;
  readonly countByKind: Map<GapKind, number>;
  readonly placeIds: Set<string>;
  oldestSince: Day | null;
}

function startCounting(keys: GapKeys): Counting {
  return { keys, count: 0, countByKind: new Map(), placeIds: new Set(), oldestSince: null };
}

interface Counted {
  readonly gap: OpenGap;
  readonly kinds: readonly GapKind[];
}

function count(groups: Map<string, Counting>, keys: GapKeys, { gap, kinds }: Counted): void {
  const name = JSON.stringify(keys);
  const group = groups.get(name) ?? startCounting(keys);
  groups.set(name, group);
  group.count += 1;
  for (const kind of kinds) group.countByKind.set(kind, (group.countByKind.get(kind) ?? 0) + 1);
  group.placeIds.add(gap.placeId);
  const { openSince } = gap;
  if (openSince !== null && (group.oldestSince === null || openSince < group.oldestSince))
    group.oldestSince = openSince;
}

function compareKeys(one: GapKeys, other: GapKeys): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}
