import type { Context } from '../context';
import type { ResourceRow } from '../resource/resource.entity';
import type { Offer, OpeningTime } from './rules/facts';

/** The matters that the fields of work of a team stand for. */
const mattersOfField: Readonly<Record<string, readonly string[]>> = {
  SAFETY: ['SECURITY'],
  SANITATION: ['SANITATION', 'CLUTTER', 'SMALL_ADS', 'PET_FOULING'],
  ORDER: ['PARKING_VEHICLE', 'SHARED_BIKES', 'CLUTTER', 'SMALL_ADS'],
  CULTURE: ['CULTURE_SPORT'],
  WISHES: ['OTHER'],
};

/** A resource as the rules of matching see it, from what its owner publishes of it. */
export async function offerOf(resource: ResourceRow, { loaders }: Context): Promise<Offer> {
  const { id, kind, state, placeId, servesIds } = resource;
  const ancestry = placeId === null ? [] : await loaders.ancestryByPlaceId.load(placeId);
  const { matterCodes, serviceAreas, openingTimes, capacity } = publishedDetails(resource);
  return {
    id,
    kind,
    state,
    matterCodes: matterCodes ?? serviceAreas?.flatMap((field) => mattersOfField[field] ?? []) ?? null,
    distances: new Map(ancestry.map((above) => [above.id, above.distance])),
    servesIds,
    openingTimes: openingTimes ?? null,
    capacity: capacity ?? null,
  };
}

/** What an owner published of a resource beyond what stands in every list. */
export function publishedDetails({ facets }: ResourceRow): PublishedDetails {
  return facets;
}

/** Details that an owner may publish beyond what every resource has. */
interface PublishedDetails {
  readonly matterCodes?: readonly string[] | null;
  /** Fields of work, as teams state them. */
  readonly serviceAreas?: readonly string[] | null;
  readonly openingTimes?: readonly OpeningTime[] | null;
  readonly capacity?: number | null;
}
