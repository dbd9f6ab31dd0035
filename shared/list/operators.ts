import { badFilter, noValue, notOffered } from './bad-filter';
import type { Parameters } from './parameters';

/** The column that operators are applied to. */
export interface Target {
  /** The name by which the caller knows it. */
  readonly field: string;
  readonly column: string;
  readonly type: string;
}

interface Operand extends Target {
  readonly operator: string;
  readonly value: unknown;
  readonly parameters: Parameters;
}

/** One SQL condition for each operator of a filter. Throws coded errors for values that cannot be meant. */
export function compileOperators(
  target: Target,
  operators: ReadonlyArray<readonly [string, unknown]>,
  parameters: Parameters,
): string[] {
  return operators.map(([operator, value]) => {
    const { field, column } = target;
    if (value === null) throw badFilter(`${field}.${operator}`, noValue);
    if (holdsZeroCharacter(value)) throw badFilter(field, zeroCharacter);
    const compile = operatorSql[operator];
    if (compile === undefined) throw badFilter(`${field}.${operator}`, notOffered);
    return compile({ field, column, type: target.type, operator, value, parameters });
  });
}

type Compile = (operand: Operand) => string;

const comparing =
  (sign: string): Compile =>
  ({ column, value, parameters }) =>
    `${column} ${sign} ${parameters.add(value)}`;

const operatorSql: Readonly<Record<string, Compile>> = {
  eq: comparing('='),
  ne: comparing('<>'),
  gt: comparing('>'),
  gte: comparing('>='),
  lt: comparing('<'),
  lte: comparing('<='),
  in: ({ column, value, parameters }) => `${column} = ANY(${parameters.add(value)})`,
  notIn: ({ column, value, parameters }) => `${column} <> ALL(${parameters.add(value)})`,
  between: compileRange,
  contains: ({ column, value, parameters }) => `${column} ILIKE ${parameters.add(`%${literal(value)}%`)}`,
  startsWith: ({ column, value, parameters }) => `${column} ILIKE ${parameters.add(`${literal(value)}%`)}`,
  past: (operand) => compileSpan(operand, -1),
  coming: (operand) => compileSpan(operand, 1),
  has: ({ column, value, parameters }) => `${column} @> ${parameters.add([value])}`,
  hasAny: ({ column, value, parameters }) => `${column} && ${parameters.add(value)}`,
  hasAll: ({ column, value, parameters }) => `${column} @> ${parameters.add(value)}`,
  isNull: ({ column, value }) => `${column} IS ${value === true ? 'NULL' : 'NOT NULL'}`,
};

function compileRange({ field, column, value, parameters }: Operand): string {
  const { from, to } = value as { from: string | number | Date; to: string | number | Date };
  if (isAfter(from, to)) throw badFilter(`${field}.between`, backwards(shown(from), shown(to)));
  return `${column} BETWEEN ${parameters.add(from)} AND ${parameters.add(to)}`;
}

/** Amounts of money come as texts, so that they are compared as the numbers they are. */
function isAfter(from: string | number | Date, to: string | number | Date): boolean {
  const areAmounts = [from, to].every((value) => typeof value === 'string' && /^-?\d+$/.test(value));
  return areAmounts ? BigInt(from as string) > BigInt(to as string) : from > to;
}

function backwards(from: string, to: string) {
  return { zh: `起点 ${from} 晚于终点 ${to}`, en: `it begins with ${from}, after its end ${to}` };
}

function shown(value: string | number | Date): string {
  return value instanceof Date ? value.toISOString() : String(value);
}

const longestSpan = 10_000;

function outOfSpan(count: number) {
  return {
    zh: `应在 1 到 ${longestSpan} 之间，收到的是 ${count}`,
    en: `expected from 1 to ${longestSpan}, but got ${count}`,
  };
}

/** Days are those of Beijing, whatever the database's own clock says. */
function compileSpan({ field, column, type, operator, value, parameters }: Operand, sign: 1 | -1): string {
  const { count, unit } = value as { count: number; unit: string };
  if (count < 1 || count > longestSpan) throw badFilter(`${field}.${operator}.count`, outOfSpan(count));
  const length = `CAST(${parameters.add(`${count} ${unit.toLowerCase()}`)} AS interval)`;
  const now = type === 'Date' ? `CAST(timezone('Asia/Shanghai', now()) AS date)` : 'now()';
  return sign < 0
    ? `(${column} > ${now} - ${length} AND ${column} <= ${now})`
    : `(${column} >= ${now} AND ${column} < ${now} + ${length})`;
}

/** The signs that LIKE reads as placeholders stand for themselves. */
function literal(value: unknown): string {
  return String(value).replace(/[\\%_]/g, '\\$&');
}

const zeroCharacter = { zh: '文本不能含零字符', en: 'no text holds a zero character' };

/** PostgreSQL keeps no such text, and refuses the whole statement that asks for one. */
function holdsZeroCharacter(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsZeroCharacter);
  return typeof value === 'string' && value.includes('\0');
}
