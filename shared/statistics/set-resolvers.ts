import DataLoader from 'dataloader';
import { everyRow } from '../database/row-rule';
import type { AnyList } from '../list/list-description';
import { belongsTo, gatheredBy, type Gathered, type GatheredKeys } from './gathered';
import { readStatisticsOfSets, type StatisticsAnswer } from './read-statistics';
import type { StatisticsArguments } from './statistics-plan';
import type { StatisticsContext } from './statistics-context';

/** The resolvers of the sets by which other stakeholders' answers are measured further. */
export function setResolvers(measured: readonly AnyList[]): object {
  return Object.fromEntries(
    gatheredBy(measured).map(([kind, lists]) => [
      kind.type,
      {
        __resolveReference: ({ ids }: GatheredKeys): GatheredKeys => ({ ids }),
        count: ({ ids }: GatheredKeys): number => ids.length,
        ...Object.fromEntries(lists.map((list) => [list.statistics?.field, setField(kind, list)])),
      },
    ]),
  );
}

type SetLoader = DataLoader<readonly string[], StatisticsAnswer, string>;

function setField(gathered: Gathered, list: AnyList) {
  // One per request and question, so that all sets of an answer share a statement.
  const loaders = new WeakMap<StatisticsContext, Map<string, SetLoader>>();
  return ({ ids }: GatheredKeys, asked: StatisticsArguments, context: StatisticsContext) => {
    const ofRequest = loaders.get(context) ?? new Map<string, SetLoader>();
    loaders.set(context, ofRequest);
    const question = JSON.stringify(asked);
    const loader = ofRequest.get(question) ?? createSetLoader({ gathered, list, asked, context });
    ofRequest.set(question, loader);
    return loader.load(ids);
  };
}

interface SetQuestion {
  readonly gathered: Gathered;
  readonly list: AnyList;
  readonly asked: StatisticsArguments;
  readonly context: StatisticsContext;
}

function createSetLoader({ gathered, list, asked, context }: SetQuestion): SetLoader {
  const property = belongsTo(list, gathered) ?? 'id';
  const { dataSource } = context;
  const rule = list.isPublic ? everyRow : context.rule;
  return new DataLoader(
    (sets) => readStatisticsOfSets({ dataSource, rule, list }, asked, { gathered, property, ids: sets }),
    { cacheKeyFn: (ids) => JSON.stringify(ids) },
  );
}
