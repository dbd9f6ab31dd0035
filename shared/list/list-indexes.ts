import type { QueryRunner } from 'typeorm';

/** The columns of a table by which its lists are filtered and ordered. */
interface TableIndexes {
  /** Compared with values only. */
  readonly equal?: readonly string[];
  /** Ordered by in both directions, rows without a value last in each. */
  readonly sorted?: readonly string[];
  /** Searched for what they hold or begin with. */
  readonly text?: readonly string[];
  /** Holding several values at once. */
  readonly several?: readonly string[];
}

/** The indexes that the lists of a service need, by table. */
export type ListIndexes = Readonly<Record<string, TableIndexes>>;

/**
 * Creates them, for a migration. Released migrations rest on this form, so it is never changed; a new form gets a
 * function of its own.
 */
export async function createListIndexes(runner: QueryRunner, indexes: ListIndexes): Promise<void> {
  // Comes with PostgreSQL and may be installed by the owner of a database.
  await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  for (const { table, name, using } of statements(indexes)) {
    await runner.query(`CREATE INDEX ${name} ON ${table} ${using}`);
  }
}

/** Removes them again. */
export async function dropListIndexes(runner: QueryRunner, indexes: ListIndexes): Promise<void> {
  for (const { name } of statements(indexes)) await runner.query(`DROP INDEX ${name}`);
}

function statements(indexes: ListIndexes) {
  return Object.entries(indexes).flatMap(([table, { equal = [], sorted = [], text = [], several = [] }]) => [
    ...equal.map((column) => index(table, `${column}_list`, `(${column}, id)`)),
    ...sorted.flatMap((column) => [
      index(table, `${column}_up`, `(${column} ASC NULLS LAST, id)`),
      index(table, `${column}_down`, `(${column} DESC NULLS LAST, id)`),
    ]),
    ...text.map((column) => index(table, `${column}_text`, `USING gin (${column} gin_trgm_ops)`)),
    ...several.map((column) => index(table, `${column}_several`, `USING gin (${column})`)),
  ]);
}

function index(table: string, name: string, using: string) {
  return { table, name: `${table}_${name}`, using };
}
