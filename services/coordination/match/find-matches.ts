import { refusal } from '@courtyard/shared/errors/refusal';
import type { Context } from '../context';
import { loadAll } from '../place/load-all';
import type { ResourceRow } from '../resource/resource.entity';
import { matterFacts } from '../responsibility/gather-facts';
import { matterAndAbove } from '../responsibility/rules/matter-tree';
import { offerOf } from './offer';
import type { Window } from './rules/facts';
import { withinReach } from './within-reach';
import { rankOffers, type RankedOffer } from './rules/rank';

export interface Wanted {
  readonly placeId: string;
  readonly matterCode: string;
  readonly from?: Date | null;
  readonly to?: Date | null;
  readonly people?: number | null;
  /** How far away a resource may be, in meters as the crow flies. */
  readonly withinM?: number | null;
}

export interface MatchFact extends RankedOffer {
  readonly resource: ResourceRow;
}

/** Resources of all owners for one need, the best first. Throws BAD_FILTER for a time or a number that cannot be meant. */
export async function findMatches(wanted: Wanted, first: number, context: Context): Promise<MatchFact[]> {
  const { placeId, matterCode } = wanted;
  const { loaders } = context;
  const window = windowOf(wanted);
  const people = peopleOf(wanted);
  const [ancestry, candidateIds, matters] = await Promise.all([
    loaders.ancestryByPlaceId.load(placeId),
    loaders.candidateIdsByPlaceId.load(placeId),
    matterFacts(context),
  ]);
  const resources = await inReach(wanted, await loadAll(loaders.resourceById, candidateIds), context);
  const resourceById = new Map(resources.map((resource) => [resource.id, resource]));
  const need = {
    matterPath: matterAndAbove(matters, matterCode),
    placeId,
    distances: new Map(ancestry.map(({ id, distance }) => [id, distance])),
    window,
    people,
  };
  const offers = await Promise.all(resources.map((resource) => offerOf(resource, context)));
  return rankOffers(need, offers)
    .slice(0, first)
    .flatMap((ranked) => {
      const resource = resourceById.get(ranked.id);
      return resource === undefined ? [] : { ...ranked, resource };
    });
}

/** Throws BAD_FILTER for a distance below zero. */
async function inReach(
  { placeId, withinM = null }: Wanted,
  resources: readonly ResourceRow[],
  context: Context,
): Promise<readonly ResourceRow[]> {
  if (withinM === null) return resources;
  if (withinM < 0) throw refusal('BAD_FILTER', { field: 'withinM', why: 'it is below zero' });
  return withinReach(placeId, withinM, resources, context);
}

function windowOf({ from, to }: Wanted): Window | null {
  if (!from && !to) return null;
  if (!from || !to) throw refusal('BAD_FILTER', { field: 'from', why: 'from and to belong together' });
  if (to <= from) throw refusal('BAD_FILTER', { field: 'to', why: 'it is not after from' });
  return { from, to };
}

function peopleOf({ people }: Wanted): number | null {
  if (people === undefined || people === null) return null;
  if (people < 1) throw refusal('BAD_FILTER', { field: 'people', why: 'it is not above zero' });
  return people;
}
