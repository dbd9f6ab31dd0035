import type DataLoader from 'dataloader';
import { everyRow } from '../database/row-rule';
import { listName, type AnyList, type ListColumn } from '../list/list-description';
import { gatheringsOf, mostGathered, type GatheredKeys } from './gathered';
import { groupingsOf } from './group-names';
import { readStatistics, type StatisticsRow } from './read-statistics';
import { setResolvers } from './set-resolvers';
import type { StatisticsContext } from './statistics-context';
import type { StatisticsArguments } from './statistics-plan';

type Loader = DataLoader<string, unknown>;
type Keys = Readonly<Record<string, string | null>>;

/** The resolvers of the root fields, keys and sets that `statisticsSdl` makes for the same lists. */
export function statisticsResolvers(lists: readonly AnyList[]): object {
  const measured = lists.filter(({ statistics }) => statistics !== undefined);
  const ofGroups = measured.flatMap((list): Array<[string, object]> => [
    [`${listName(list)}StatsRow`, rowResolvers(list)],
    [`${listName(list)}StatsKeys`, keyResolvers(list)],
  ]);
  return {
    Query: Object.fromEntries(measured.map(rootField)),
    ...setResolvers(measured),
    ...Object.fromEntries(ofGroups),
  };
}

function rootField(list: AnyList): readonly [string, unknown] {
  const resolve = (_root: unknown, asked: StatisticsArguments, { dataSource, rule }: StatisticsContext) =>
    readStatistics({ dataSource, rule: list.isPublic ? everyRow : rule, list }, asked);
  return [list.statistics?.field ?? '', resolve];
}

function rowResolvers(list: AnyList): object {
  return Object.fromEntries(
    gatheringsOf(list).map(({ gathered, property }) => [
      gathered.field,
      async ({ members }: StatisticsRow): Promise<GatheredKeys | null> => {
        const ids = await members(property);
        return ids.length > mostGathered ? null : { ids };
      },
    ]),
  );
}

function keyResolvers(list: AnyList): object {
  const columns = [...groupingsOf(list).values()].map(({ field, column }) => [field, column] as const);
  return Object.fromEntries(
    columns.flatMap(([field, column]) =>
      column.names === undefined ? [] : [[field, referenceOf(field, column)]],
    ),
  );
}

/** Things of the same stakeholder are looked up; of what others keep, the key is enough for the gateway. */
function referenceOf(field: string, { names, loader }: ListColumn<never>) {
  return ({ [field]: key = null }: Keys, _args: unknown, { loaders }: StatisticsContext) => {
    if (key === null) return null;
    const own = loader === undefined ? undefined : (loaders as Readonly<Record<string, Loader>>)[loader];
    if (own !== undefined) return own.load(key);
    return names === 'Matter' ? { code: key } : { id: key };
  };
}
