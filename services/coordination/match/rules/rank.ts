import { judgeCategory } from './category';
import { judgeDistance } from './distance';
import type { Need, Offer, Verdict } from './facts';
import { judgeTime } from './opening-times';

export interface Reason extends Verdict {
  readonly criterion: 'CATEGORY' | 'DISTANCE' | 'TIME' | 'CAPACITY';
}

export interface RankedOffer {
  readonly id: string;
  readonly score: number;
  readonly reasons: readonly Reason[];
  readonly steps: number | null;
}

/** The offers that may meet a need, the best first; equal ones by their ids, whatever order they came in. */
export function rankOffers(need: Need, offers: readonly Offer[]): RankedOffer[] {
  return offers
    .flatMap((offer) => judgeOffer(need, offer) ?? [])
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
}

function judgeOffer(need: Need, offer: Offer): RankedOffer | null {
  if (offer.state === 'WITHDRAWN') return null;
  const { steps, verdict } = judgeDistance(need, offer);
  const judged = [
    ['CATEGORY', judgeCategory(need, offer)],
    ['DISTANCE', verdict],
    ...(need.window === null ? [] : [['TIME', judgeTime(need.window, offer.openingTimes)] as const]),
    ...(need.people === null ? [] : [['CAPACITY', judgeCapacity(need.people, offer.capacity)] as const]),
  ] as const;
  const reasons = judged.flatMap(([criterion, found]) => (found === null ? [] : { criterion, ...found }));
  if (reasons.length < judged.length) return null;
  return { id: offer.id, score: reasons.reduce((sum, { points }) => sum + points, 0), reasons, steps };
}

function judgeCapacity(people: number, capacity: number | null): Verdict | null {
  if (capacity === null) return { fit: 'NOT_STATED', points: 0 };
  return capacity >= people ? { fit: 'FITS', points: 10 } : null;
}
