import { dayOf } from '@courtyard/shared/calendar';
import { checkId } from '@courtyard/shared/ids';
import { checkedPageSize, connectionOf, type Connection } from '@courtyard/shared/list/connection';
import type { PlaceKind, ResponsibilityRole } from '@courtyard/shared/vocabulary-terms';
import type { Context } from '../context';
import type { PlaceRow } from '../place/place.entity';
import type { GapOrder } from '../resolver-types.generated';
import { checkMatters } from '../responsibility/check-terms';
import { matterFacts } from '../responsibility/gather-facts';
import { derive } from '../responsibility/rules/derive';
import type { MatterFact } from '../responsibility/rules/facts';
import type { GapKind } from '../responsibility/rules/gaps';
import { requiredQuestions } from '../responsibility/rules/questions';
import { factsFromIndex } from './facts-from-index';
import { afterPlace, orderGaps } from './gap-order';
import { openGap } from './open-gap';
import type { PlaceGapsFact } from './place-gaps';
import { cursorOfPlace, scanPlaces, type Scan } from './scan-places';

export interface GapArguments {
  /** Only these places; a set of places asks so. */
  readonly placeIds?: readonly string[] | null;
  readonly within?: string | null;
  readonly placeKinds?: readonly PlaceKind[] | null;
  readonly matters?: readonly string[] | null;
  readonly roles?: readonly ResponsibilityRole[] | null;
  readonly kinds?: readonly GapKind[] | null;
  readonly asOf?: string | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

interface OrderedGapArguments extends GapArguments {
  readonly orderBy?: GapOrder | null;
}

/** One page of places with gaps. The total is only counted when it is asked for: it takes judging every place. */
export async function readGaps(
  asked: OrderedGapArguments,
  context: Context,
): Promise<Connection<PlaceGapsFact>> {
  const first = checkedPageSize(asked.first);
  const { scan, judge } = await scanOf(asked, context);
  const { orderBy } = asked;
  return connectionOf({
    rows: orderBy
      ? await readOrdered(asked, orderBy, context)
      : await scanPlaces(scan, judge, { most: first + 1, context }),
    first,
    isContinued: Boolean(asked.after),
    cursorOf: ({ place }) => cursorOf(place.id, orderBy, context),
    totalCount: async () => (await readAllGaps(asked, context)).length,
  });
}

/** Every place with gaps, in the order of their ids. */
export async function readAllGaps(asked: GapArguments, context: Context): Promise<PlaceGapsFact[]> {
  const { scan, judge } = await scanOf(asked, context);
  return scanPlaces({ ...scan, after: null }, judge, { most: Infinity, context });
}

/** Places can only be ordered by what was derived once all are judged. */
async function readOrdered(asked: GapArguments, order: GapOrder, context: Context): Promise<PlaceGapsFact[]> {
  const ordered = await orderGaps(await readAllGaps(asked, context), order, context);
  const after = asked.after ?? null;
  if (after === null) return ordered;
  return afterPlace(ordered, after, (id) => cursorOf(id, order, context));
}

/** A cursor of one order is none of another. */
function cursorOf(id: string, order: GapOrder | null | undefined, context: Context): string {
  if (!order) return cursorOfPlace(id, context);
  return Buffer.from(JSON.stringify([order, id])).toString('base64url');
}

async function scanOf(asked: GapArguments, context: Context) {
  const within = asked.within ?? null;
  if (within !== null) checkId(within, 'Place');
  const known = await matterFacts(context);
  checkMatters(asked.matters ?? null, known);
  const scan: Scan = {
    within,
    kinds: kindsAsked(asked, [...known.values()]),
    after: asked.after ?? null,
    ids: asked.placeIds ?? null,
  };
  return { scan, judge: (place: PlaceRow) => judgePlace(place, asked, context) };
}

/** The kinds of place at which one of the matters has to be answered for. */
function kindsAsked({ matters, placeKinds }: GapArguments, known: readonly MatterFact[]): PlaceKind[] {
  const asked = known.filter(({ code }) => !matters || matters.includes(code));
  const kinds = new Set(asked.flatMap(({ appliesTo }) => appliesTo));
  return [...kinds].filter((kind) => !placeKinds || placeKinds.includes(kind));
}

async function judgePlace(
  place: PlaceRow,
  { matters, roles, kinds, asOf }: GapArguments,
  context: Context,
): Promise<PlaceGapsFact | null> {
  const facts = await factsFromIndex(place, context);
  const choice = { matters: matters ?? null, roles: roles ?? null, asOf: asOf ?? dayOf() };
  const gaps = requiredQuestions(facts, choice)
    .map((question) => derive(facts, question))
    .filter((derived) => derived.gaps.some((gap) => !kinds || kinds.includes(gap)))
    .map((derived) => openGap(derived, facts));
  return gaps.length === 0 ? null : { place, gaps };
}
