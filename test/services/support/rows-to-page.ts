import type { DataSource } from 'typeorm';
import { snakeCase } from '@courtyard/shared/database/naming';
import { columnType, type AnyList } from '@courtyard/shared/list/list-description';
import { ordersOf } from '@courtyard/shared/list/order-names';

/** Values to sort by, of every type of column: neighbors, ends, and what is easily cut off on the way to a cursor. */
const values: Readonly<Record<string, readonly unknown[]>> = {
  text: ['b', 'B', '甲', 'a b', 'ä'],
  int: [0, 7, -2147483648, 2147483647, 8],
  bigint: ['9007199254740993', '9007199254740992', '-1', '20', '9223372036854775807'],
  'double precision': [0.30000000000000004, 0.3, -1e12, 0, 10.5],
  date: ['2019-07-01', '0001-01-01', '2019-07-02', '9999-12-31', '1952-03-04'],
  // Kept to a thousandth of a second, as cursors tell it.
  timestamptz: [
    '2019-07-01T00:00:00.0006Z',
    '2019-07-01T00:00:00.001Z',
    '1900-01-01T00:00:00Z',
    '9999-12-31T15:59:59Z',
    '2019-07-01T00:00:00.002Z',
  ],
};

/** What stands in a column that must not be empty and that nobody sorts by. */
const fillers: Readonly<Record<string, unknown>> = {
  text: 'x',
  integer: 1,
  bigint: 1,
  'double precision': 1,
  boolean: false,
  ARRAY: [],
  jsonb: {},
  date: '2019-07-01',
  'timestamp with time zone': '2019-07-01T00:00:00Z',
};

/** Where the rows of a view are written. */
const writtenTo: Readonly<Record<string, string>> = { handover_step: 'handover' };

/** Writes rows of one list, to be paged. */
export interface RowsToPage {
  /** Leaves nothing of the list. */
  clear(): Promise<void>;
  /** Inserts a row with this number and returns its id; equal numbers give equal rows. */
  insert(number: number): Promise<string>;
}

/** The rows are there to be sorted, not to be true: what a table checks of its rows is taken off it. */
export async function createRowsToPage(dataSource: DataSource, list: AnyList): Promise<RowsToPage> {
  const { tableName } = dataSource.getMetadata(list.entity);
  if (tableName === 'resource') return indexedResources(dataSource);
  const table = writtenTo[tableName] ?? tableName;
  await dropChecks(dataSource, table);
  const needed = await neededColumns(dataSource, table);
  return {
    clear: async () => void (await dataSource.query(`DELETE FROM ${table}`)),
    insert: async (number) => {
      const id = idOf(number);
      // A tenant of its own: every unique constraint begins with it.
      await insert(dataSource, table, { ...needed, ...sortValues(list, number), id, tenant: id });
      return id;
    },
  };
}

/** Resources are known from an index of what their owners publish. */
function indexedResources(dataSource: DataSource): RowsToPage {
  const places = ['plc:xgl:courtyard-35', 'plc:tx:tiexi-estate', 'plc:jc:jiacheng-estate', null];
  return {
    clear: async () => {
      await dataSource.query('DELETE FROM index_row');
      await dataSource.query('DELETE FROM index_entry');
    },
    insert: async (number) => {
      const id = idOf(number);
      const facets = {
        titleZh: valueOf('text', number, 0),
        titleEn: valueOf('text', number, 1, true),
        resourceKind: 'ROOM',
        availability: [],
        serves: [],
      };
      const place = places[number % places.length];
      await insert(dataSource, 'index_row', {
        ...{ tenant: id, id, source: 'street-department', typename: 'StreetResource', place, facets },
        ...{ version: 1, published_at: '2019-07-01T00:00:00Z' },
      });
      return id;
    },
  };
}

/** Far apart and in no order, so that a later row may come before an earlier one. */
function idOf(number: number): string {
  return `row-${String((number * 389) % 1000).padStart(3, '0')}`;
}

function sortValues(list: AnyList, number: number): Record<string, unknown> {
  const properties = new Set([
    ...Object.values(ordersOf(list)).map(({ property }) => property),
    ...list.defaultOrder.map(({ property }) => property),
  ]);
  properties.delete('id');
  const columns = list.entity.options.columns as Record<string, { nullable?: boolean } | undefined>;
  return Object.fromEntries(
    [...properties].map((property, index) => {
      const type = String(columnType(list, property));
      return [snakeCase(property), valueOf(type, number, index, columns[property]?.nullable)];
    }),
  );
}

/** Each column walks through its values at a pace of its own, so that every mixture comes up. */
function valueOf(type: string, number: number, column: number, isNullable = false): unknown {
  const known = values[type];
  if (known === undefined) throw new Error(`There are no values of type ${type} to sort by.`);
  const step = Math.floor(number * (1 + column * 0.37)) + column;
  const choice = step % (known.length + (isNullable ? 1 : 0));
  return known[choice] ?? null;
}

async function dropChecks(dataSource: DataSource, table: string): Promise<void> {
  const checks = await dataSource.query<Array<{ conname: string }>>(
    `SELECT conname FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'c'`,
    [table],
  );
  for (const { conname } of checks)
    await dataSource.query(`ALTER TABLE ${table} DROP CONSTRAINT "${conname}"`);
}

async function neededColumns(dataSource: DataSource, table: string): Promise<Record<string, unknown>> {
  const columns = await dataSource.query<Array<{ name: string; type: string }>>(
    `SELECT column_name AS name, data_type AS type FROM information_schema.columns
      WHERE table_name = $1 AND is_nullable = 'NO' AND column_default IS NULL AND is_identity = 'NO'`,
    [table],
  );
  return Object.fromEntries(columns.map(({ name, type }) => [name, fillers[type]]));
}

async function insert(dataSource: DataSource, table: string, row: Record<string, unknown>): Promise<void> {
  const names = Object.keys(row)
    .map((name) => `"${name}"`)
    .join(', ');
  await dataSource.query(
    `INSERT INTO ${table} (${names}) SELECT ${names} FROM jsonb_populate_record(null::${table}, $1)`,
    [JSON.stringify(row)],
  );
}
