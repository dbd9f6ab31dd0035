import { refusal } from '../errors/refusal';
import { rowCount, type Plan, type StatisticsArguments } from './statistics-plan';
import { mostGroups } from './statistics-sql';
import { withoutFewPeople, type Figure } from './without-few-people';

/** A figure of a group; null where it is not told. */
export interface MeasuredValue {
  readonly name: string;
  readonly value: number | null;
  readonly n: number | null;
}

/** A group as it is told. */
export interface ToldRow {
  /** The value of each column that was grouped by; an id where it names something. */
  readonly keys: Readonly<Record<string, unknown>>;
  readonly count: number | null;
  readonly measures: readonly MeasuredValue[];
}

export type FoundRow = Readonly<Record<string, unknown>>;

/** Shapes the rows and leaves out what tells of few people, over all groups at once. */
export function toldRows(found: readonly FoundRow[], plan: Plan, countsPeople: boolean): ToldRow[] {
  const counts = column(found, (row) => figure(row.rows, row.rows), countsPeople);
  const figures = figureColumns(found, plan, countsPeople);
  return found.map((row, group) => ({
    keys: Object.fromEntries(plan.groupings.map(({ field }, index) => [field, row[`key_${index}`]])),
    count: counts[group]?.value ?? null,
    measures: figures.map(({ name, told }) => ({
      name,
      value: told[group]?.value ?? null,
      n: told[group]?.n ?? null,
    })),
  }));
}

function figureColumns(found: readonly FoundRow[], { measures, counts }: Plan, countsPeople: boolean) {
  const measured = measures.map(({ name, measuring }, index) => {
    const ofPeople = !('from' in measuring.measured) && measuring.measured.persons === true;
    return { name, told: column(found, (row) => measuredFigure(row, index), ofPeople) };
  });
  const counted = counts.map(({ name }, index) => ({
    name,
    told: column(found, (row) => countedFigure(row, index), countsPeople),
  }));
  return [...measured, ...counted];
}

/** One figure of all groups. */
function column(found: readonly FoundRow[], read: (row: FoundRow) => Figure, ofPeople: boolean): Figure[] {
  const figures = found.map(read);
  return ofPeople ? withoutFewPeople(figures) : figures;
}

function countedFigure(row: FoundRow, index: number): Figure {
  return { ...figure(row[`counted_${index}`], row.rows), whole: Number(row.rows) };
}

function measuredFigure(row: FoundRow, index: number): Figure {
  const whole = row[`whole_${index}`];
  const told = figure(row[`value_${index}`], row[`n_${index}`]);
  return whole === null ? told : { ...told, whole: Number(whole) };
}

/** Sums and averages come as texts, since the database counts further than JavaScript. */
function figure(value: unknown, n: unknown): Figure {
  return { value: value === null ? null : Number(value), n: Number(n) };
}

/**
 * Keeps and orders groups by what is told of them, so that a bound says nothing about what is withheld. Throws
 * BAD_GROUPING where there are more groups than were read: the first of them all cannot be told.
 */
export function ranked<Row extends ToldRow>(
  rows: readonly Row[],
  groupCount: number,
  { having, orderBy }: StatisticsArguments,
): readonly Row[] {
  const [bounds, orders] = [having ?? [], orderBy ?? []];
  if (bounds.length + orders.length === 0) return rows;
  if (groupCount > rows.length) throw refusal('BAD_GROUPING', { why: tooManyGroups });
  const kept = rows.filter((row) =>
    bounds.every(({ figure: name, atLeast, atMost }) => {
      const value = figureOf(row, name);
      return value !== null && value >= (atLeast ?? -Infinity) && value <= (atMost ?? Infinity);
    }),
  );
  return kept.sort((one, other) => {
    for (const { figure: name, direction } of orders) {
      const order = compared(figureOf(one, name), figureOf(other, name), direction ?? 'DESC');
      if (order !== 0) return order;
    }
    return 0;
  });
}

const tooManyGroups = {
  zh: `分组超过 ${mostGroups} 个，无法排序；请缩小范围`,
  en: `there are more than ${mostGroups} groups to rank; narrow the question`,
};

function figureOf({ count, measures }: ToldRow, name: string): number | null {
  if (name === rowCount) return count;
  return measures.find((measured) => measured.name === name)?.value ?? null;
}

/** What is not told comes last in either direction. */
function compared(one: number | null, other: number | null, direction: 'ASC' | 'DESC'): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return direction === 'ASC' ? one - other : other - one;
}
