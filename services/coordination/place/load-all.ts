import type DataLoader from 'dataloader';

/** The rows of all keys, without those that are not there or may not be seen. */
export async function loadAll<Row>(
  loader: DataLoader<string, Row | null>,
  keys: readonly string[],
): Promise<Row[]> {
  const rows = await Promise.all(keys.map((key) => loader.load(key)));
  return rows.filter((row): row is Awaited<NonNullable<typeof row>> => row !== null);
}
