import { refusal } from '../errors/refusal';
import type { AnyList, Where } from '../list/list-description';
import { groupingsOf, measuringsOf, type Grouping, type Measuring } from './group-names';

/** The arguments of a statistics field, as GraphQL hands them over. */
export interface StatisticsArguments {
  readonly where?: Where | null | undefined;
  readonly within?: string | null | undefined;
  readonly groupBy?: readonly string[] | null | undefined;
  readonly measures?: readonly string[] | null | undefined;
  readonly counts?: ReadonlyArray<{ readonly name: string; readonly where: Where }> | null | undefined;
  readonly having?: readonly FigureBound[] | null | undefined;
  readonly orderBy?: readonly FigureOrder[] | null | undefined;
  readonly first?: number | null | undefined;
}

/** A bound on a figure of the groups, by its name; the number of rows is called COUNT. */
export interface FigureBound {
  readonly figure: string;
  readonly atLeast?: number | null;
  readonly atMost?: number | null;
}

export interface FigureOrder {
  readonly figure: string;
  readonly direction?: 'ASC' | 'DESC' | null;
}

/** The name under which the number of rows is asked for. */
export const rowCount = 'COUNT';

/** What a statement has to group by, measure and count. */
export interface Plan {
  readonly groupings: readonly Grouping[];
  readonly measures: ReadonlyArray<{ readonly name: string; readonly measuring: Measuring }>;
  readonly counts: ReadonlyArray<{ readonly name: string; readonly where: Where }>;
}

/** More figures than fit on a screen. */
const mostFigures = 40;

/** Throws BAD_GROUPING for what cannot be grouped, measured, bounded or ordered together. */
export function planOf(list: AnyList, asked: StatisticsArguments): Plan {
  const [groups, measurings] = [groupingsOf(list), measuringsOf(list)];
  const groupings = [...new Set(asked.groupBy ?? [])].flatMap((name) => groups.get(name) ?? []);
  checkOnce(groupings);
  const figures = [...new Set(asked.measures ?? [])];
  const counts = asked.counts ?? [];
  if (figures.length + counts.length > mostFigures) throw refusal('BAD_GROUPING', { why: tooManyFigures });
  checkFigures([...figures, ...counts.map(({ name }) => name)], asked);
  return {
    groupings,
    measures: figures.flatMap((name) => {
      const measuring = measurings.get(name);
      return measuring === undefined ? [] : [{ name, measuring }];
    }),
    counts,
  };
}

function checkOnce(groupings: readonly Grouping[]): void {
  const twice = groupings.find(
    ({ field }, index) => groupings.findIndex((other) => other.field === field) < index,
  );
  if (twice !== undefined) throw refusal('BAD_GROUPING', { why: groupedTwice(twice.field) });
  const levels = groupings.filter(({ level }) => level !== undefined);
  if (levels.length > 1) throw refusal('BAD_GROUPING', { why: gatheredTwice });
}

/** Groups can be bounded and ordered by what is asked of them, and by nothing else. */
function checkFigures(figures: readonly string[], { having, orderBy }: StatisticsArguments): void {
  const known = [rowCount, ...figures];
  const named = [...(having ?? []), ...(orderBy ?? [])].map(({ figure }) => figure);
  const unknown = named.find((name) => !known.includes(name));
  if (unknown !== undefined) throw refusal('BAD_GROUPING', { why: unknownFigure(unknown, known) });
}

const tooManyFigures = {
  zh: `一次最多 ${mostFigures} 个指标`,
  en: `at most ${mostFigures} measures and counts can be asked for at once`,
};

const gatheredTwice = { zh: '地点只能按一种方式归并', en: 'places can be gathered in one way only' };

function groupedTwice(field: string) {
  return { zh: `“${field}”只能分组一次`, en: `${field} can be grouped by once only` };
}

function unknownFigure(name: string, known: readonly string[]) {
  return {
    zh: `没有查询名为“${name}”的指标；可用：${known.join('、')}`,
    en: `no figure called ${name} is asked for; there are ${known.join(', ')}`,
  };
}
