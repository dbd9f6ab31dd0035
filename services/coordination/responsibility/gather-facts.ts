import { claimSources, type ClaimSource } from '@courtyard/shared/claim/claim-sources';
import type { Context } from '../context';
import { loadAll } from '../place/load-all';
import type { PlaceNode } from '../place/place-node';
import { claimFact, type ClaimInput } from './claim-input';
import { claimsBySource, type PlaceInputs } from './place-inputs';
import type { Answer, ClaimFact, Facts, MatterFact, PlaceFact } from './rules/facts';

/** Brings together what the rules need for one place: the register's own knowledge and the stakeholders' answers. */
export async function gatherFacts(place: PlaceNode, context: Context): Promise<Facts> {
  const { inputs } = place;
  const claims = claimsBySource(inputs);
  return {
    place: await placeFact(place, claims, context),
    matters: await matterFacts(context),
    claims: claimFacts(claims),
    performance: performanceFacts(inputs),
    funds: inputs?.fundInputs?.map((fund) => ({ ...fund, holderId: fund.holder.id })) ?? null,
  };
}

/** The claim lists as the rules see them; a source that was not answered stays null. */
export function claimFacts(
  claims: Record<ClaimSource, Answer<ClaimInput>>,
): Record<ClaimSource, Answer<ClaimFact>> {
  const facts = claimSources.map((source) => [source, claims[source]?.map(claimFact) ?? null] as const);
  return Object.fromEntries(facts) as Record<ClaimSource, Answer<ClaimFact>>;
}

/** What the register knows of a place that bears on who is responsible there. */
export async function placeFact(
  { id, kind, straddles }: Pick<PlaceNode, 'id' | 'kind' | 'straddles'>,
  claims: Record<ClaimSource, Answer<ClaimInput>>,
  { loaders }: Context,
): Promise<PlaceFact> {
  const ancestry = await loaders.ancestryByPlaceId.load(id);
  const distances = new Map(ancestry.map((above) => [above.id, above.distance]));
  const elsewhere = claimSources.flatMap((source) => claims[source] ?? []).map((claim) => claim.place.id);
  const others = [...new Set(elsewhere)].filter((placeId) => !distances.has(placeId));
  const zones = (await loadAll(loaders.placeById, others)).filter((other) => other.kind === 'ZONE');
  return { id, kind, straddles, distances, zones: new Set(zones.map((zone) => zone.id)) };
}

export async function matterFacts({ loaders }: Context): Promise<ReadonlyMap<string, MatterFact>> {
  const matters = await loaders.allMatters.load('all');
  return new Map(matters.map((matter) => [matter.code, matter]));
}

function performanceFacts(inputs: PlaceInputs | undefined) {
  const answered = inputs?.performanceInputs?.map(({ place, matter, role, performed, from, to }) => ({
    placeId: place.id,
    matterCode: matter.code,
    role,
    performed,
    from,
    to,
  }));
  return answered ?? null;
}
