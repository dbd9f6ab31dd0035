import { types, type ClientBase } from 'pg';
import type { DataSource, EntitySchema, ObjectLiteral } from 'typeorm';
import { placedStatement } from './placed-statement';
import { parseMoment } from './moment';
import { ValuesQuery, type Parse } from './values-query';

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
  const { text, names, name } = placedStatement(sql, parameters);
  const values = names.map((parameter) => parameters[parameter]);
  dataSource.logger.logQuery(text, values);
  const [client, release] = await readingConnection(dataSource);
  try {
    return await new Promise<readonly unknown[][]>((resolve, reject) => {
      const config = { text, values, ...(name !== undefined && { name }) };
      const done = (failure: Error | null, rows: readonly unknown[][]) =>
        failure === null ? resolve(rows) : reject(failure);
      client.query(new ValuesQuery(config, parserOf, done));
    });
  } finally {
    release();
  }
}

/** A connection for reading, and how to give it back; the pool drops by itself those that broke. */
async function readingConnection(dataSource: DataSource): Promise<[ClientBase, () => void]> {
  const { driver } = dataSource as unknown as {
    readonly driver: { obtainSlaveConnection(): Promise<[ClientBase, () => void]> };
  };
  return driver.obtainSlaveConnection();
}

const shapes = new WeakMap<DataSource, Map<object, RowShape<unknown>>>();

/** The shape of an entity's rows: days as text, moments as `Date`, whole numbers beyond 53 bits as text. */
export function rowShapeOf<Row extends ObjectLiteral>(
  dataSource: DataSource,
  entity: EntitySchema<Row>,
): RowShape<Row> {
  const known = shapes.get(dataSource) ?? new Map<object, RowShape<unknown>>();
  shapes.set(dataSource, known);
  const shape = known.get(entity) ?? describeRows(dataSource, entity);
  known.set(entity, shape);
  return shape as RowShape<Row>;
}

function describeRows(dataSource: DataSource, entity: EntitySchema<ObjectLiteral>): RowShape<unknown> {
  const metadata = dataSource.getMetadata(entity);
  const paths = metadata.columns.map(({ propertyPath }) => propertyPath.split('.'));
  return {
    columns: metadata.columns.map(({ databaseName }) => `"row"."${databaseName}"`).join(', '),
    table: `"${metadata.tableName}" "row"`,
    toRow: rowMaker(paths),
  };
}

/**
 * Of an embedded column, `source.kind`, the parts are gathered in one object; nothing lies deeper. The function is
 * written out, `{ id: values[start], … }`, since one that goes through the names takes ten times as long for each row.
 */
function rowMaker<Row>(paths: readonly string[][]): RowShape<Row>['toRow'] {
  const value = (index: number) => `values[start + ${index}]`;
  const partsOf = (own: string) =>
    paths.flatMap(([name, part], index) =>
      name === own ? [`${JSON.stringify(part)}: ${value(index)}`] : [],
    );
  const properties = paths.map(([name = '', part], index) => {
    const content = part === undefined ? value(index) : `{ ${partsOf(name).join(', ')} }`;
    return [name, `${JSON.stringify(name)}: ${content}`] as const;
  });
  const literal = [...new Map(properties).values()].join(', ');
  // The names are those of our own entities; nothing that a caller sent comes here.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  return new Function('values', 'start', `return { ${literal} };`) as RowShape<Row>['toRow'];
}

const [day, moment]: readonly number[] = [types.builtins.DATE, types.builtins.TIMESTAMPTZ];
/** Lists of text, which the package has no name for. */
const texts = 1009;

/** Days stay the text that they are; the package would make moments of them. */
function parserOf(type: number): Parse {
  if (type === day) return String;
  if (type === moment) return parseMoment;
  if (type === texts) return parseTexts;
  return types.getTypeParser(type, 'text') as Parse;
}

const parseAnyTexts = types.getTypeParser(texts as typeof types.builtins.TEXT) as Parse;

/** `{a,b}`, as lists of ids are; what is quoted, escaped or null is left to the package. */
function parseTexts(text: string): unknown {
  if (text === '{}') return [];
  return /["\\]|NULL|^\{\{|^\[/i.test(text) ? parseAnyTexts(text) : text.slice(1, -1).split(',');
}
