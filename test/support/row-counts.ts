import type { DataSource } from 'typeorm';

/** How many rows each table of a database has. */
export async function countRows(dataSource: DataSource): Promise<Record<string, number>> {
  const tables = await dataSource.query<Array<{ name: string }>>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await dataSource.query<Array<{ n: number }>>(`SELECT count(*)::int AS n FROM "${name}"`);
    counts[name] = row?.n ?? 0;
  }
  return counts;
}
