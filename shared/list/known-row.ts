import type DataLoader from 'dataloader';
import { refusal } from '../errors/refusal';
import { checkId, type IdentifiedType } from '../ids';

/**
 * The row a caller asks for by its id. Throws BAD_ID for what is no id of the type, and NOT_FOUND where there is no
 * such row or the caller may not see it: null alone could as well mean that nobody could be asked.
 */
export async function knownRow<Row>(
  loader: DataLoader<string, Row | null>,
  id: string,
  type: IdentifiedType,
): Promise<Row> {
  const row = await loader.load(checkId(id, type));
  if (row === null) throw refusal('NOT_FOUND', { type, id });
  return row;
}
