import type { DataSource } from 'typeorm';

/** One table of a database as PostgreSQL itself describes it. */
export interface Table {
  readonly columns: readonly string[];
  readonly constraints: readonly string[];
  readonly indexes: readonly string[];
}

/** All tables with their columns, constraints and indexes as text, so that two states can be compared whole. */
export async function readTables(dataSource: DataSource): Promise<Record<string, Table>> {
  const rows = await dataSource.query<Array<Table & { name: string }>>(`
    SELECT relname AS name,
           ARRAY(SELECT concat_ws(' ', attname, format_type(atttypid, atttypmod), CASE WHEN attnotnull THEN 'NOT NULL' END,
                                  'DEFAULT ' || pg_get_expr(adbin, adrelid))
                   FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
                  WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped ORDER BY attnum) AS columns,
           ARRAY(SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
                  WHERE conrelid = pg_class.oid ORDER BY conname) AS constraints,
           ARRAY(SELECT pg_get_indexdef(indexrelid) FROM pg_index
                  WHERE indrelid = pg_class.oid ORDER BY 1) AS indexes
      FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname`);
  return Object.fromEntries(rows.map(({ name, ...table }) => [name, table]));
}

/** Unique indexes, primary keys among them, that do not begin with the tenant. */
export async function uniqueWithoutTenant(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<Array<{ definition: string }>>(`
    SELECT relname || ' (' || string_agg(attname, ', ' ORDER BY position) || ')' AS definition
      FROM pg_index JOIN pg_class ON pg_class.oid = indrelid
           CROSS JOIN unnest(indkey) WITH ORDINALITY AS part(attribute, position)
           JOIN pg_attribute ON attrelid = indrelid AND attnum = attribute
     WHERE indisunique AND relnamespace = 'public'::regnamespace
     GROUP BY relname, indexrelid
    HAVING min(attname::text) FILTER (WHERE position = 1) <> 'tenant' ORDER BY 1`);
  return rows.map(({ definition }) => definition);
}

/**
 * Indexes that another one of the same table makes needless: it has the same columns in the same order, or begins
 * with them. Those that keep a key unique are needed besides.
 */
export async function needlessIndexes(dataSource: DataSource): Promise<string[]> {
  const indexes = await dataSource.query<Array<{ name: string; kind: string; keys: string[] }>>(`
    SELECT indexrelid::regclass::text AS name,
           concat_ws(' ', indrelid, relam, pg_get_expr(indpred, indrelid)) AS kind,
           ARRAY(SELECT concat_ws(' ', pg_get_indexdef(indexrelid, key, true), indclass[key - 1], indoption[key - 1])
                   FROM generate_series(1, indnkeyatts) AS key ORDER BY key) AS keys
      FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
     WHERE relnamespace = 'public'::regnamespace AND NOT indisunique ORDER BY name`);
  const begins = (short: readonly string[], long: readonly string[]) =>
    short.every((key, position) => key === long[position]);
  return indexes
    .filter(({ name, kind, keys }, index) =>
      indexes.some(
        (other, position) =>
          other.name !== name &&
          other.kind === kind &&
          begins(keys, other.keys) &&
          // Of two equal ones, one is needed.
          (other.keys.length > keys.length || position < index),
      ),
    )
    .map(({ name }) => name);
}

/** Checks that allow a column some terms only, as `table.column` with the terms. */
export async function allowedTerms(
  dataSource: DataSource,
): Promise<ReadonlyArray<readonly [string, string[]]>> {
  const tables = Object.entries(await readTables(dataSource));
  return tables.flatMap(([table, { constraints }]) =>
    constraints.flatMap((constraint) => {
      const [, column, terms] = /CHECK \(\((\w+) = ANY \(ARRAY\[(.+)\]\)\)\)$/.exec(constraint) ?? [];
      if (column === undefined || terms === undefined) return [];
      return [
        [
          `${table}.${column}`,
          terms.split(', ').map((term) => term.replace(/^'(.*)'::text$/, '$1')),
        ] as const,
      ];
    }),
  );
}
