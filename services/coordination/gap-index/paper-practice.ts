import { dayOf, type Day } from '@courtyard/shared/calendar';
import { checkId } from '@courtyard/shared/ids';
import type { PlaceKind, ResponsibilityRole } from '@courtyard/shared/vocabulary-terms';
import type { Context } from '../context';
import type { PlaceRow } from '../place/place.entity';
import { checkMatters } from '../responsibility/check-terms';
import { matterFacts } from '../responsibility/gather-facts';
import type { DeFacto } from '../responsibility/rules/de-facto';
import { derive } from '../responsibility/rules/derive';
import type { Status } from '../responsibility/rules/status';
import { factsFromIndex } from './facts-from-index';
import { scanPlaces } from './scan-places';

export type Paper = 'HELD' | 'VACANT' | 'UNKNOWN';

export interface MatrixCell {
  readonly paper: Paper;
  readonly practice: DeFacto;
  readonly places: readonly PlaceRow[];
}

/** The places at which a role stands alike on paper. */
export interface StandingFact {
  readonly status: Status;
  readonly placeIds: readonly string[];
}

export interface PaperPracticeMatrix {
  readonly matterCode: string;
  readonly role: ResponsibilityRole;
  readonly placeKind: PlaceKind;
  readonly asOf: Day;
  readonly cells: readonly MatrixCell[];
  readonly standings: readonly StandingFact[];
}

/** A holder that does not act is still a holder on paper; one whose claim has ended is none. */
export function paperOf(status: Status): Paper {
  if (status === 'UNKNOWN') return 'UNKNOWN';
  return status === 'VACANT' || status === 'LAPSED' ? 'VACANT' : 'HELD';
}

interface MatrixArguments {
  /** Only these places; a set of places asks so. */
  readonly placeIds?: readonly string[] | null;
  readonly within?: string | null;
  readonly matter: string;
  readonly role: ResponsibilityRole;
  readonly placeKind?: PlaceKind | null;
  readonly asOf?: string | null;
}

/** Sorts all places of one kind into the matrix. */
export async function readPaperPractice(
  { placeIds, within = null, matter, role, placeKind, asOf }: MatrixArguments,
  context: Context,
): Promise<PaperPracticeMatrix> {
  if (within !== null) checkId(within, 'Place');
  checkMatters([matter], await matterFacts(context));
  const question = { matterCode: matter, role, asOf: asOf ?? dayOf() };
  const kind = placeKind ?? 'COMPOUND';
  const judged = await scanPlaces(
    { within, kinds: [kind], after: null, ids: placeIds ?? null },
    async (place) => {
      const { status, deFacto } = derive(await factsFromIndex(place, context), question);
      return { place, status, paper: paperOf(status), practice: deFacto };
    },
    { most: Infinity, context },
  );
  return { ...question, placeKind: kind, cells: sortIntoCells(judged), standings: sortByStatus(judged) };
}

const papers: readonly Paper[] = ['HELD', 'VACANT', 'UNKNOWN'];
const practices: readonly DeFacto[] = ['PERFORMED', 'COMPENSATED', 'FALLBACK', 'UNPERFORMED', 'UNKNOWN'];

function sortIntoCells(
  judged: ReadonlyArray<{ place: PlaceRow; paper: Paper; practice: DeFacto }>,
): MatrixCell[] {
  const cells = papers.flatMap((paper) =>
    practices.map((practice) => {
      const inCell = judged.filter((one) => one.paper === paper && one.practice === practice);
      return { paper, practice, places: inCell.map(({ place }) => place) };
    }),
  );
  return cells.filter(({ places }) => places.length > 0);
}

/** The most frequent first. */
function sortByStatus(judged: ReadonlyArray<{ place: PlaceRow; status: Status }>): StandingFact[] {
  const statuses = [...new Set(judged.map(({ status }) => status))].sort();
  return statuses
    .map((status) => ({
      status,
      placeIds: judged.filter((one) => one.status === status).map(({ place }) => place.id),
    }))
    .sort((one, other) => other.placeIds.length - one.placeIds.length);
}
