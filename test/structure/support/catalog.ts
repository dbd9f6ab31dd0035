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
