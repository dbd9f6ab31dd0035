import type DataLoader from 'dataloader';

/** The row of a key that the register must know, since a statement refers to it. */
export async function loadPresent<Row>(loader: DataLoader<string, Row | null>, key: string): Promise<Row> {
  const row = await loader.load(key);
  if (row === null) throw new Error(`A statement refers to ${key}, which the register does not have.`);
  return row;
}

/** The rows of all keys, without those that are not there or may not be seen. */
export async function loadAll<Row>(
  loader: DataLoader<string, Row | null>,
  keys: readonly string[],
): Promise<Row[]> {
  const rows = await Promise.all(keys.map((key) => loader.load(key)));
  return rows.filter((row): row is Awaited<NonNullable<typeof row>> => row !== null);
}
