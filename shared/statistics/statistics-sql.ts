import type { RowRule } from '../database/row-rule';
import type { AnyList, Where } from '../list/list-description';
import type { Parameters } from '../list/parameters';
import { columnSql, compileWhere, withinSql } from '../list/where';
import type { Gathered } from './gathered';
import type { Grouping, Measuring, Via } from './group-names';
import type { MeasureFunction } from './statistics-description';
import type { Plan, StatisticsArguments } from './statistics-plan';

/** Things gathered in several sets; the rows that belong to each are measured by themselves. */
export interface Sets {
  readonly gathered: Gathered;
  /** The property of the rows that says to what they belong. */
  readonly property: string;
  readonly ids: ReadonlyArray<readonly string[]>;
}

export interface Statement {
  readonly list: AnyList;
  readonly rule: RowRule;
  readonly plan: Plan;
  readonly asked: StatisticsArguments;
  readonly sets: Sets | null;
  readonly parameters: Parameters;
}

/** More groups than anybody reads; what is left out of a page is still weighed when few people are concerned. */
export const mostGroups = 5_000;

/** Counts and measures all groups. */
export function figuresSql(statement: Statement): string {
  const { plan, sets } = statement;
  const keys = keysOf(statement);
  const figures = plan.measures.flatMap(({ measuring }, index) => {
    const { value, n, whole } = measureSql(measuring);
    return [`${value} AS value_${index}`, `${n} AS n_${index}`, `${whole} AS whole_${index}`];
  });
  const counts = plan.counts.map(
    ({ where }, index) => `count(*) FILTER (WHERE ${conditionSql(where, statement)}) AS counted_${index}`,
  );
  const total = sets === null ? 'count(*) OVER ()' : 'count(*) OVER (PARTITION BY gathered.number)';
  const order = ['rows DESC', ...keys.map((_, index) => `key_${index} NULLS LAST`)];
  return `${selectSql(statement, ['count(*) AS rows', `${total} AS group_count`, ...figures, ...counts])}
   ORDER BY ${order.join(', ')} LIMIT ${mostGroups}`;
}

/** What the rows of each group belong to, by one property. */
export function membersSql(statement: Statement, property: string): string {
  const column = columnSql(property);
  return selectSql(statement, [
    `array_agg(DISTINCT ${column} ORDER BY ${column}) FILTER (WHERE ${column} IS NOT NULL) AS members`,
  ]);
}

function selectSql(statement: Statement, figures: readonly string[]): string {
  const { list, rule, asked, parameters, sets } = statement;
  const keys = keysOf(statement);
  const selected = [...keys.map((key, index) => `${key} AS key_${index}`), ...figures];
  const conditions = [
    rule.sql,
    conditionSql(asked.where ?? {}, statement),
    withinSql(asked.within, list, parameters),
  ];
  return `SELECT ${selected.join(', ')}
    FROM ${list.entity.options.tableName} AS "row"
    ${sets === null ? '' : setsJoinSql(sets, parameters)} ${viaJoinsSql(statement)} ${levelJoinSql(statement)}
   WHERE ${conditions.join(' AND ')}
   ${keys.length > 0 ? `GROUP BY ${keys.map((_, index) => `key_${index}`).join(', ')}` : ''}`;
}

/** The number of the set is the last key, where there are sets. */
function keysOf({ plan, sets }: Statement): string[] {
  return [...plan.groupings.map(groupSql), ...(sets === null ? [] : ['gathered.number'])];
}

function conditionSql(where: Where, { list, rule, parameters }: Statement): string {
  return compileWhere(where, { list, rule, parameters });
}

function groupSql({ column, via, bucket, level, decade }: Grouping): string {
  if (level !== undefined) return 'level.ancestor_id';
  const value = columnSql(column.property, via?.name);
  if (decade) return `${value} / 10 * 10`;
  if (bucket === undefined) return value;
  const local =
    column.type === 'DateTime' ? `timezone('Asia/Shanghai', ${value})` : `CAST(${value} AS timestamp)`;
  return `to_char(date_trunc('${bucket}', ${local}), 'YYYY-MM-DD')`;
}

/** Gives each row the sets to which it belongs; what lies below a place belongs to it. */
function setsJoinSql({ gathered, property, ids }: Sets, parameters: Parameters): string {
  const pairs = ids.flatMap((set, number) => set.map((id) => ({ id, number })));
  const given = `unnest(CAST(${parameters.add(pairs.map(({ id }) => id))} AS text[]), CAST(${parameters.add(
    pairs.map(({ number }) => number),
  )} AS int[])) AS given (id, number)`;
  const members =
    gathered.of === 'Place'
      ? `SELECT DISTINCT pair.place_id AS id, given.number
           FROM ${given} JOIN place_ancestor pair ON pair.ancestor_id = given.id`
      : `SELECT DISTINCT given.id, given.number FROM ${given}`;
  return `JOIN (${members}) AS gathered ON gathered.id = ${columnSql(property)}`;
}

/** What the rows belong to, as far as the viewer may see it. */
function viaJoinsSql({ plan, rule }: Statement): string {
  const vias = new Map(plan.groupings.flatMap(({ via }) => (via === undefined ? [] : [[via.name, via]])));
  return [...vias.values()].map((via) => viaJoinSql(via, rule)).join(' ');
}

function viaJoinSql({ name, relation: { own, theirs }, list }: Via, rule: RowRule): string {
  const seen = `SELECT * FROM ${list.entity.options.tableName} AS "row" WHERE ${rule.sql}`;
  return `LEFT JOIN (${seen}) AS "${name}" ON ${columnSql(theirs, name)} = ${columnSql(own)}`;
}

/** Gives each row the places of one kind that it lies in; a row that lies in none keeps none. */
function levelJoinSql({ plan }: Statement): string {
  const grouping = plan.groupings.find(({ level }) => level !== undefined);
  if (grouping === undefined) return '';
  return `LEFT JOIN (
      SELECT place_ancestor.place_id, place_ancestor.ancestor_id
        FROM place_ancestor JOIN place_replica ON place_replica.id = place_ancestor.ancestor_id
       WHERE place_replica.kind = '${grouping.level}'
    ) AS level ON level.place_id = ${columnSql(grouping.column.property, grouping.via?.name)}`;
}

/** A measure, the number of rows that have a value, and the sum it is a part of. */
function measureSql({ measured, summed }: Measuring): {
  readonly value: string;
  readonly n: string;
  readonly whole: string;
} {
  const value =
    'from' in measured
      ? `EXTRACT(EPOCH FROM ${columnSql(measured.to)} - ${columnSql(measured.from)}) / ${secondsIn[measured.unit]}`
      : columnSql(measured.property);
  const partOf = 'from' in measured ? undefined : measured.partOf;
  const whole = partOf === undefined ? 'NULL' : `sum(${columnSql(partOf)})`;
  return { value: summing[summed](value), n: `count(${value})`, whole };
}

const secondsIn = { HOUR: 3_600, DAY: 86_400 };

const summing: Readonly<Record<MeasureFunction, (value: string) => string>> = {
  SUM: (value) => `sum(${value})`,
  MIN: (value) => `min(${value})`,
  MAX: (value) => `max(${value})`,
  AVG: (value) => `avg(${value})`,
  MEDIAN: (value) => `percentile_cont(0.5) WITHIN GROUP (ORDER BY ${value})`,
};
