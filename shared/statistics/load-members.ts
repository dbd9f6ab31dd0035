import type DataLoader from 'dataloader';
import { checkedPageSize } from '../list/connection';
import type { GatheredKeys } from './gathered';

/** The first things of a set, without those that are gone or hidden. Throws BAD_PAGE_SIZE. */
export async function loadMembers<Row>(
  { ids }: GatheredKeys,
  loader: DataLoader<string, Row | null>,
  first: number | null | undefined,
): Promise<Row[]> {
  const found = await loader.loadMany(ids.slice(0, checkedPageSize(first)));
  return found.flatMap((row) => {
    if (row instanceof Error) throw row;
    return row ?? [];
  });
}
