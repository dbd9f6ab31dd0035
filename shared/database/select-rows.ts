import { types, type ClientBase, type QueryArrayConfig } from 'pg';
import type { DataSource, EntitySchema, ObjectLiteral } from 'typeorm';

/** One statement with a value for each of its named parameters (`:name`). */
export interface Statement {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** How rows of an entity are selected and made. */
export interface RowShape<Row> {
  /** The columns to select from the alias `row`. */
  readonly columns: string;
  /** The table or view, as SQL. */
  readonly table: string;
  /** Makes a row from the values of these columns, which begin at a position. */
  readonly toRow: (values: readonly unknown[], start: number) => Row;
}

/**
 * Runs one reading statement. Its rows come as plain lists of values, in the order of the columns: TypeORM's own way
 * to entities takes several times as long, and lists are most of what a service answers.
 */
export async function selectValues(
  dataSource: DataSource,
  { sql, parameters }: Statement,
): Promise<readonly unknown[][]> {
  const [text, values] = dataSource.driver.escapeQueryWithParameters(sql, { ...parameters });
  const runner = dataSource.createQueryRunner('slave');
  try {
    const client = (await runner.connect()) as ClientBase;
    dataSource.logger.logQuery(text, values, runner);
    const query: QueryArrayConfig & { types: typeof plainTypes } = {
      text,
      values,
      rowMode: 'array',
      types: plainTypes,
    };
    return (await client.query<unknown[]>(query)).rows;
  } finally {
    await runner.release();
  }
}

const shapes = new WeakMap<object, RowShape<unknown>>();

/** The shape of an entity's rows: days as text, moments as `Date`, whole numbers beyond 53 bits as text. */
export function rowShapeOf<Row extends ObjectLiteral>(
  dataSource: DataSource,
  entity: EntitySchema<Row>,
): RowShape<Row> {
  const metadata = dataSource.getMetadata(entity);
  const known = shapes.get(metadata) as RowShape<Row> | undefined;
  if (known !== undefined) return known;
  const paths = metadata.columns.map(({ propertyPath }) => propertyPath.split('.'));
  const shape: RowShape<Row> = {
    columns: metadata.columns.map(({ databaseName }) => `"row"."${databaseName}"`).join(', '),
    table: `"${metadata.tableName}" "row"`,
    toRow: rowMaker<Row>(paths),
  };
  shapes.set(metadata, shape);
  return shape;
}

/** Of an embedded column, `source.kind`, the parts are gathered in one object; nothing lies deeper. */
function rowMaker<Row>(paths: readonly string[][]): RowShape<Row>['toRow'] {
  const plain = paths.flatMap(([name = '', part], index) => (part === undefined ? [{ name, index }] : []));
  const embedded = paths.flatMap(([name = '', part], index) =>
    part === undefined ? [] : [{ name, part, index }],
  );
  return (values, start) => {
    const row: Record<string, unknown> = {};
    for (const { name, index } of plain) row[name] = values[start + index];
    for (const { name, part, index } of embedded) {
      const parts = (row[name] ??= {}) as Record<string, unknown>;
      parts[part] = values[start + index];
    }
    return row as Row;
  };
}

const [day, moment]: readonly number[] = [types.builtins.DATE, types.builtins.TIMESTAMPTZ];
type Parse = (text: string) => unknown;

/** Days stay the text that they are; the package would make moments of them. */
const plainTypes = {
  getTypeParser: ((type: number, format: 'text') => {
    if (type === day) return String;
    if (type === moment) return parseMoment;
    return types.getTypeParser(type, format) as Parse;
  }) as typeof types.getTypeParser,
};

const parseAnyMoment = types.getTypeParser(types.builtins.TIMESTAMPTZ) as (text: string) => Date;
const plainMoment = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,3})?[+-]\d\d$/;

/** `2019-07-01 08:00:00.5+08`, which is nearly what JavaScript reads by itself; anything else is left to the package. */
function parseMoment(text: string): Date {
  return plainMoment.test(text) ? new Date(`${text.replace(' ', 'T')}:00`) : parseAnyMoment(text);
}
