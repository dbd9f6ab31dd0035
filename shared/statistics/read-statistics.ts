import type { DataSource } from 'typeorm';
import type { RowRule } from '../database/row-rule';
import { checkId } from '../ids';
import { checkedPageSize } from '../list/connection';
import type { AnyList } from '../list/list-description';
import { createParameters } from '../list/parameters';
import { requirePlace } from '../place-replica/place-exists';
import { planOf, type Plan, type StatisticsArguments } from './statistics-plan';
import { figuresSql, membersSql, type Sets, type Statement } from './statistics-sql';
import { ranked, toldRows, type FoundRow, type ToldRow } from './told-rows';

export interface StatisticsRow extends ToldRow {
  /** The ids of what the rows of the group belong to, by a property; read when the first group is asked for it. */
  readonly members: (property: string) => Promise<readonly string[]>;
}

export interface StatisticsAnswer {
  readonly rows: readonly StatisticsRow[];
  readonly groupCount: number;
}

interface Reading {
  readonly dataSource: DataSource;
  readonly rule: RowRule;
  readonly list: AnyList;
}

/**
 * Counts and measures the rows of a list by groups, in one statement. Throws BAD_GROUPING for what cannot be
 * grouped or measured together, and what the list itself throws for its filter, place and page.
 */
export async function readStatistics(
  reading: Reading,
  asked: StatisticsArguments,
): Promise<StatisticsAnswer> {
  const [answer] = await readAnswers(reading, asked, null);
  return answer as StatisticsAnswer;
}

/** The same for the rows that belong to each of several sets of things, in one statement for all sets. */
export function readStatisticsOfSets(
  reading: Reading,
  asked: StatisticsArguments,
  sets: Sets,
): Promise<StatisticsAnswer[]> {
  return readAnswers(reading, asked, sets);
}

async function readAnswers(
  reading: Reading,
  asked: StatisticsArguments,
  sets: Sets | null,
): Promise<StatisticsAnswer[]> {
  const first = checkedPageSize(asked.first);
  if (typeof asked.within === 'string') checkId(asked.within, 'Place');
  const plan = planOf(reading.list, asked);
  const found = await run(reading, { plan, asked, sets }, figuresSql);
  const isEmpty = found.every(({ rows }) => Number(rows) === 0);
  if (asked.within && isEmpty) await requirePlace(reading.dataSource.manager, asked.within);
  const members = readMembersOnce(reading, { plan, asked, sets });
  const countsPeople = reading.list.statistics?.countsPeople === true;
  return (sets?.ids ?? [[]]).map((_, number) => {
    const own = found.filter((row) => setOf(row, plan, sets) === number);
    const whole = own.length === 0 && plan.groupings.length === 0 ? [emptyRow(plan)] : own;
    const groupCount = Number(whole[0]?.group_count ?? 0);
    const rows = toldRows(whole, plan, countsPeople).map((row) => ({
      ...row,
      members: async (property: string) =>
        (await members(property)).get(groupName(Object.values(row.keys), number)) ?? [],
    }));
    const kept = ranked(rows, groupCount, asked);
    const isBounded = (asked.having ?? []).length > 0;
    return { rows: kept.slice(0, first), groupCount: isBounded ? kept.length : groupCount };
  });
}

type Asked = Pick<Statement, 'plan' | 'asked' | 'sets'>;

async function run(
  { dataSource, rule, list }: Reading,
  asked: Asked,
  sqlOf: (statement: Statement) => string,
): Promise<FoundRow[]> {
  const parameters = createParameters();
  const statement = sqlOf({ list, rule, ...asked, parameters });
  const [sql, placed] = dataSource.driver.escapeQueryWithParameters(statement, {
    ...rule.parameters,
    ...parameters.values,
  });
  return dataSource.query<FoundRow[]>(sql, placed);
}

/** One statement for all groups, and none where nobody asks. */
function readMembersOnce(reading: Reading, asked: Asked) {
  const known = new Map<string, Promise<ReadonlyMap<string, readonly string[]>>>();
  return (property: string) => {
    const members = known.get(property) ?? readMembers(reading, asked, property);
    known.set(property, members);
    return members;
  };
}

async function readMembers(
  reading: Reading,
  asked: Asked,
  property: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await run(reading, asked, (statement) => membersSql(statement, property));
  const { plan, sets } = asked;
  return new Map(
    found.map((row) => [
      groupName(
        plan.groupings.map((_, index) => row[`key_${index}`]),
        setOf(row, plan, sets),
      ),
      (row.members ?? []) as string[],
    ]),
  );
}

function groupName(keys: readonly unknown[], set: number): string {
  return JSON.stringify([set, ...keys]);
}

function setOf(row: FoundRow, { groupings }: Plan, sets: Sets | null): number {
  return sets === null ? 0 : Number(row[`key_${groupings.length}`]);
}

/** Nothing found is an answer where nothing is grouped by. */
function emptyRow({ measures, counts }: Plan): FoundRow {
  const figures = measures.flatMap((_, index) => [
    [`value_${index}`, null],
    [`n_${index}`, 0],
    [`whole_${index}`, null],
  ]);
  const counted = counts.map((_, index) => [`counted_${index}`, 0]);
  return Object.fromEntries([['rows', 0], ['group_count', 1], ...figures, ...counted]) as FoundRow;
}
