import type { Need, Offer, Verdict } from './facts';

const most = 30;
const lostPerStep = 5;

/** How near a resource is in the hierarchy of places; nearest of all is one that serves the place of the need. */
export function judgeDistance(
  need: Need,
  offer: Offer,
): { readonly steps: number | null; readonly verdict: Verdict | null } {
  const steps = stepsBetween(need.distances, offer.distances);
  if (offer.servesIds.some((id) => need.distances.has(id)))
    return { steps, verdict: { fit: 'FITS', points: most } };
  if (steps === null) return { steps, verdict: null };
  const points = Math.max(0, most - lostPerStep * steps);
  return { steps, verdict: { fit: steps === 0 ? 'FITS' : 'PARTLY', points } };
}

/** Steps up from one place to the nearest place both lie in, and down to the other; null where there is none. */
function stepsBetween(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number | null {
  const ways = [...one].flatMap(([id, up]) => {
    const down = other.get(id);
    return down === undefined ? [] : up + down;
  });
  return ways.length === 0 ? null : Math.min(...ways);
}
