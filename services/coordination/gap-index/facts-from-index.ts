import { claimSources, type ClaimSource } from '@courtyard/shared/claim/claim-sources';
import type { Context } from '../context';
import type { PlaceRow } from '../place/place.entity';
import { matterFacts } from '../responsibility/gather-facts';
import type { Answer, ClaimFact, Facts, FundFact, PerformanceFact } from '../responsibility/rules/facts';
import { feedOfClaims, feedOfStakeholder } from '../stakeholder-index/feed-sources';
import type { Statement } from './indexed-facts.loaders';

/**
 * The same facts as the stakeholders would give for a place, read from what they published. Where a stakeholder's
 * feed was never read, it counts as not asked.
 */
export async function factsFromIndex(place: PlaceRow, context: Context): Promise<Facts> {
  const { loaders } = context;
  const [ancestry, zoneIds] = await Promise.all([
    loaders.ancestryByPlaceId.load(place.id),
    loaders.zoneIdsByPlaceId.load(place.id),
  ]);
  const distances = new Map(ancestry.map(({ id, distance }) => [id, distance]));
  const zones = new Set(zoneIds.filter((id) => !distances.has(id)));
  const bearing = await Promise.all(
    [...distances.keys(), ...zones].map((id) => loaders.statementsByPlaceId.load(id)),
  );
  const { id, kind, straddles } = place;
  return {
    place: { id, kind, straddles, distances, zones },
    matters: await matterFacts(context),
    ...statedFacts(bearing.flat(), distances, await readFeeds(context)),
  };
}

async function readFeeds({ loaders }: Context): Promise<ReadonlySet<string>> {
  const watermarks = await loaders.watermarks.load('all');
  const read = watermarks.filter(({ at }) => at !== null);
  return new Set(read.map(({ source }) => feedOfStakeholder[source]));
}

function statedFacts(
  statements: readonly Statement[],
  distances: ReadonlyMap<string, number>,
  feeds: ReadonlySet<string>,
): Pick<Facts, 'claims' | 'performance' | 'funds'> {
  const answered = <Fact>(feed: string, facts: () => readonly Fact[]): Answer<Fact> =>
    feeds.has(feed) ? facts() : null;
  const of = (typename: string) => statements.filter((statement) => statement.typename === typename);
  const claims = claimSources.map((source) => {
    const own = () => of('Claim').filter((claim) => claim.source === feedOfClaims[source]);
    return [source, answered(feedOfClaims[source], () => own().map(claimFact))] as const;
  });
  return {
    claims: Object.fromEntries(claims) as Record<ClaimSource, Answer<ClaimFact>>,
    performance: answered(feedOfStakeholder.COMMUNITY_COMMITTEE, () =>
      of('Indicator').flatMap(performanceFact),
    ),
    funds: answered(feedOfStakeholder.PROPERTY_RIGHTS_UNIT, () =>
      of('MaintenanceFund')
        .filter(({ place }) => distances.has(place))
        .map(({ facets }) => facets as unknown as FundFact),
    ),
  };
}

/** The owners publish exactly what the rules need; see the index of each entity. */
function claimFact({ id, place, facets }: Statement): ClaimFact {
  return { ...(facets as unknown as Omit<ClaimFact, 'id' | 'placeId'>), id, placeId: place };
}

/** An indicator that says nothing of anybody's work is no evidence. */
function performanceFact({ place, facets }: Statement): PerformanceFact[] {
  const fact = facets as unknown as Omit<PerformanceFact, 'placeId'>;
  return typeof fact.performed === 'boolean' ? [{ ...fact, placeId: place }] : [];
}
