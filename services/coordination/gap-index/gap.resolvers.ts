import { daysBetween } from '@courtyard/shared/calendar';
import { checkedPageSize } from '@courtyard/shared/list/connection';
import type { Context } from '../context';
import { loadAll } from '../place/load-all';
import type { Resolvers } from '../resolver-types.generated';
import { gapKinds } from '../responsibility/rules/gaps';
import { stakeholderOfSource } from '../responsibility/stakeholder-of-source';
import { readGapStats } from './gap-stats';
import { readGaps } from './gaps';
import { readPaperPractice } from './paper-practice';

export const gapResolvers: Resolvers = {
  Query: {
    gaps: (_root, asked, context) => readGaps(asked, context),
    gapStats: (_root, asked, context) => readGapStats(asked, context),
    paperPractice: (_root, asked, context) => readPaperPractice(asked, context),
  },

  PlaceGapsConnection: {
    watermarks: (_connection, _args, { loaders }) => loaders.watermarks.load('all'),
  },

  PlaceGaps: {
    gaps: ({ gaps }) => [...gaps],
    counts: ({ gaps }) =>
      gapKinds
        .map((kind) => ({ kind, n: gaps.filter((gap) => gap.gaps.includes(kind)).length }))
        .filter(({ n }) => n > 0),
    oldestSince: ({ gaps }) =>
      gaps
        .flatMap(({ openSince }) => openSince ?? [])
        .sort()
        .at(0) ?? null,
  },

  IndexedGap: {
    matter: ({ matterCode }, _args, context) => matterOf(matterCode, context),
    gap: ({ gaps }) => gaps[0] ?? null,
    gaps: ({ gaps }) => [...gaps],
    holders: ({ holders }, _args, { loaders }) => loadAll(loaders.organizationById, holders),
    // Only the key: the community committee keeps the compacts.
    compensatedBy: ({ standIns }) => standIns.compacts.map((id) => ({ id })),
    coveredByFallback: ({ standIns }, _args, { loaders }) =>
      loadAll(loaders.organizationById, standIns.fallbacks),
    sourcesUnavailable: ({ unavailable }) => unavailable.map((source) => stakeholderOfSource[source]),
    openDays: ({ openSince, asOf }) => (openSince === null ? null : daysBetween(openSince, asOf)),
  },

  GapStats: {
    rows: ({ rows }) => [...rows],
    watermarks: (_stats, _args, { loaders }) => loaders.watermarks.load('all'),
  },

  GapStatsRow: {
    counts: ({ countByKind }) =>
      gapKinds.flatMap((kind) => {
        const n = countByKind.get(kind);
        return n === undefined ? [] : [{ kind, n }];
      }),
    places: ({ placeIds }) => placeIds.size,
  },

  GapStatsKeys: {
    matter: ({ matterCode }, _args, context) => (matterCode === null ? null : matterOf(matterCode, context)),
    place: ({ placeId }, _args, { loaders }) => (placeId === null ? null : loaders.placeById.load(placeId)),
  },

  PaperPractice: {
    matter: ({ matterCode }, _args, context) => matterOf(matterCode, context),
    cells: ({ cells }) => [...cells],
    places: ({ cells }) => cells.reduce((sum, { places }) => sum + places.length, 0),
    watermarks: (_matrix, _args, { loaders }) => loaders.watermarks.load('all'),
  },

  PaperPracticeCell: {
    count: ({ places }) => places.length,
    places: ({ places }, { first }) => places.slice(0, checkedPageSize(first)),
  },
};

async function matterOf(code: string, { loaders }: Context) {
  const matter = (await loaders.allMatters.load('all')).find((term) => term.code === code);
  if (matter === undefined) throw new Error(`The vocabulary has no matter ${code}.`);
  return matter;
}
