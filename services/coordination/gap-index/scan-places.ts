import type { PlaceKind } from '@courtyard/shared/vocabulary-terms';
import { encodeCursor } from '@courtyard/shared/list/cursor';
import { knownRow } from '@courtyard/shared/list/known-row';
import type { Context } from '../context';
import { loadAll } from '../place/load-all';
import type { PlaceRow } from '../place/place.entity';

/** Which places are looked at, in the order of their ids. */
export interface Scan {
  readonly within: string | null;
  readonly kinds: readonly PlaceKind[];
  readonly after: string | null;
  /** Only these; null looks at all. */
  readonly ids?: readonly string[] | null;
}

/** Places judged at a time. */
const batchSize = 200;

/** A place's cursor is that of the list of places, so that only cursors of such a list are taken. */
export function cursorOfPlace(id: string, { loaders }: Context): string {
  return encodeCursor(loaders.places.order({}), { values: [id], id });
}

/**
 * Judges one place after the other and gathers the answers, at most so many; null is no answer. Throws NOT_FOUND for
 * a place to look in that the register does not have.
 */
export async function scanPlaces<Answer>(
  { within, kinds, after, ids = null }: Scan,
  judge: (place: PlaceRow) => Promise<Answer | null>,
  { most, context }: { readonly most: number; readonly context: Context },
): Promise<Answer[]> {
  if (ids !== null) return judgeGiven(ids, kinds, judge, context);
  const answers: Answer[] = [];
  const where = { kind: { in: kinds } };
  for (let cursor = after; ;) {
    const rows = await context.loaders.places.rows.load({
      arguments: { where, within, orderBy: null, after: cursor, first: batchSize },
    });
    const batch = rows.slice(0, batchSize);
    const judged = await Promise.all(batch.filter(({ retiredAt }) => retiredAt === null).map(judge));
    answers.push(...judged.filter((answer) => answer !== null));
    const last = batch.at(-1);
    if (answers.length >= most || rows.length <= batchSize || last === undefined) {
      // Where nothing was found it may be that there is no such place.
      if (within && answers.length === 0) await knownRow(context.loaders.placeById, within, 'Place');
      return answers.slice(0, most);
    }
    cursor = cursorOfPlace(last.id, context);
  }
}

/** Through the loader, so that several sets of places come in one statement. */
async function judgeGiven<Answer>(
  ids: readonly string[],
  kinds: readonly PlaceKind[],
  judge: (place: PlaceRow) => Promise<Answer | null>,
  { loaders }: Context,
): Promise<Answer[]> {
  const places = await loadAll(loaders.placeById, ids);
  const asked = places.filter(({ kind, retiredAt }) => retiredAt === null && kinds.includes(kind));
  const judged = await Promise.all(asked.map(judge));
  return judged.filter((answer) => answer !== null);
}
