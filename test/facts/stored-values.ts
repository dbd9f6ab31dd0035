import type { DataSource } from 'typeorm';
import type { Fact } from './fact';

/** One value in the database of one service, and another one to put in its place. */
export interface StoredValue {
  readonly service: string;
  readonly dataSource: DataSource;
  readonly table: string;
  readonly id: string;
  readonly column: string;
  readonly value: unknown;
  readonly changed: unknown;
}

/** Columns that say nothing of the neighbourhood. */
const technical = new Set([
  'tenant',
  'id',
  'version',
  'recorded_at',
  'published_at',
  'position',
  'source_document',
]);

/** Every value of every table that has rows with an id. */
export async function readStoredValues(service: string, dataSource: DataSource): Promise<StoredValue[]> {
  const tables = await dataSource.query<Array<{ table_name: string }>>(
    `SELECT table_name FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name IN ('tenant', 'id') GROUP BY table_name HAVING count(*) = 2`,
  );
  const perTable = await Promise.all(
    tables
      .map(({ table_name }) => table_name)
      .filter((table) => table !== 'index_entry' && table !== 'place_replica')
      .map(async (table) => {
        const rows = await dataSource.query<Array<Record<string, unknown> & { id: string }>>(
          `SELECT * FROM ${table}`,
        );
        return rows.flatMap((row) =>
          Object.entries(row).flatMap(([column, value]) => {
            const changed = technical.has(column) ? undefined : anotherValue(column, value);
            return changed === undefined
              ? []
              : [{ service, dataSource, table, id: row.id, column, value, changed }];
          }),
        );
      }),
  );
  return perTable.flat();
}

/** A different value of the same kind; undefined where none can be made up. */
function anotherValue(column: string, value: unknown): unknown {
  if (column === 'visibility') return 'TENANT';
  if (column === 'precision') return value === 'EXACT' ? 'AT_LEAST' : 'EXACT';
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string' && /^\d+$/.test(value)) return String(Number(value) + 1);
  if (typeof value === 'string' && column.startsWith('name')) return `${value}?`;
  if (typeof value === 'string' && /_(zh|en)$/.test(column)) return `${value}?`;
  if (value instanceof Date) return new Date(value.getTime() + 86_400_000);
  if (column === 'facets') return JSON.stringify({});
  return undefined;
}

/** The values most likely behind a fact come first: those of rows that its question or answer names. */
export function likelyFirst(values: readonly StoredValue[], fact: Fact): StoredValue[] {
  const text = fact.operation + JSON.stringify(fact.data);
  const rowScore = new Map<string, number>();
  for (const { service, table, id, value } of values) {
    const key = `${service} ${table} ${id}`;
    const score = namedIn(text, value) ? 1 : 0;
    rowScore.set(key, (rowScore.get(key) ?? (text.includes(id) ? 2 : 0)) + score);
  }
  const scoreOf = ({ service, table, id, value, column }: StoredValue) =>
    (rowScore.get(`${service} ${table} ${id}`) ?? 0) +
    (namedIn(text, value) ? 3 : 0) +
    (column === 'visibility' ? 1 : 0);
  return [...values].sort((one, other) => scoreOf(other) - scoreOf(one));
}

/** Whether a question or its answer speaks of a value; short texts stand in too many. */
function namedIn(text: string, value: unknown): boolean {
  return (
    (typeof value === 'number' || (typeof value === 'string' && value.length > 2)) &&
    text.includes(String(value))
  );
}

/** Writes a value, does something, and puts the old value back. */
export async function withChangedValue<Answer>(
  stored: StoredValue,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const write = (value: unknown) =>
    stored.dataSource.query(`UPDATE ${stored.table} SET ${stored.column} = $1 WHERE id = $2`, [
      value,
      stored.id,
    ]);
  await write(stored.changed);
  try {
    return await work();
  } finally {
    await write(stored.column === 'facets' ? JSON.stringify(stored.value) : stored.value);
  }
}
