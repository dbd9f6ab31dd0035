import { refusal } from '../errors/refusal';
import type { Where } from './list-description';

/** Gathers the values of one statement; every value of a client travels as a parameter. */
export interface Parameters {
  readonly values: Record<string, unknown>;
  /** Keeps a value and returns its placeholder. */
  add(value: unknown): string;
}

export function createParameters(): Parameters {
  const values: Record<string, unknown> = {};
  return {
    values,
    add(value) {
      const name = `p${Object.keys(values).length}`;
      values[name] = value;
      return `:${name}`;
    },
  };
}

/** Deeper than anybody thinks, and not as deep as would trouble the database. */
const deepest = 30;

/** Turns a `where` input into one SQL condition on the alias `row`. Throws BAD_FILTER for what cannot be meant. */
export function compileWhere(
  where: Where,
  filters: Readonly<Record<string, string>>,
  parameters: Parameters,
  depth = 1,
): string {
  if (depth > deepest)
    throw refusal('BAD_FILTER', { field: 'where', why: `it is nested deeper than ${deepest}` });
  const compile = (part: Where) => compileWhere(part, filters, parameters, depth + 1);
  const conditions = given(where).map(([field, value]) => {
    if (value === null)
      throw refusal('BAD_FILTER', { field, why: 'null is no filter; leave it out or use isNull' });
    if (field === 'and') return joined((value as readonly Where[]).map(compile), 'AND');
    if (field === 'or') return joined((value as readonly Where[]).map(compile), 'OR');
    // A comparison with a missing value is unknown; "not" finds exactly what the filter does not.
    if (field === 'not') return `(${compile(value as Where)}) IS NOT TRUE`;
    const property = filters[field];
    if (property === undefined)
      throw refusal('BAD_FILTER', { field, why: 'the list cannot be filtered by it' });
    return compileOperators({ field, column: `row.${property}`, operators: value as Where }, parameters);
  });
  return joined(conditions, 'AND');
}

function compileOperators(
  { field, column, operators }: { field: string; column: string; operators: Where },
  parameters: Parameters,
): string {
  const conditions = given(operators).map(([operator, value]) => {
    if (value === null) throw refusal('BAD_FILTER', { field, why: `${operator} needs a value; use isNull` });
    if (operator === 'isNull') return `${column} IS ${value === true ? 'NULL' : 'NOT NULL'}`;
    const compare = comparisons[operator];
    if (compare === undefined) throw refusal('BAD_FILTER', { field, why: `${operator} is no operator` });
    if (holdsZeroCharacter(value))
      throw refusal('BAD_FILTER', { field, why: 'no text holds a zero character' });
    return compare(column, parameters.add(value));
  });
  return joined(conditions, 'AND');
}

const comparisons: Readonly<Record<string, (column: string, value: string) => string>> = {
  eq: (column, value) => `${column} = ${value}`,
  ne: (column, value) => `${column} <> ${value}`,
  gt: (column, value) => `${column} > ${value}`,
  gte: (column, value) => `${column} >= ${value}`,
  lt: (column, value) => `${column} < ${value}`,
  lte: (column, value) => `${column} <= ${value}`,
  in: (column, value) => `${column} = ANY(${value})`,
  notIn: (column, value) => `${column} <> ALL(${value})`,
  // For columns that hold several values.
  has: (column, value) => `${value} = ANY(${column})`,
};

/** PostgreSQL keeps no such text, and refuses the whole statement that asks for one. */
function holdsZeroCharacter(value: unknown): boolean {
  return Array.isArray(value)
    ? value.some(holdsZeroCharacter)
    : typeof value === 'string' && value.includes('\0');
}

function given(input: Where): Array<[string, unknown]> {
  return Object.entries(input).filter(([, value]) => value !== undefined);
}

/** "All of nothing" always holds, "any of nothing" never does. */
function joined(conditions: readonly string[], word: 'AND' | 'OR'): string {
  if (conditions.length === 0) return word === 'AND' ? 'TRUE' : 'FALSE';
  return `(${conditions.join(` ${word} `)})`;
}
