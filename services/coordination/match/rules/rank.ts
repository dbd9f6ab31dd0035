import type { ResourceKind, ResourceState } from '@courtyard/shared/vocabulary-terms';
import { judgeCategory } from './category';
import { judgeDistance } from './distance';
import { judgeTime, type OpeningTime, type Window } from './opening-times';

/** What is needed, and where; null where it was not said. */
export interface Need {
  /** The matter and all above it, nearest first. */
  readonly matterPath: readonly string[];
  readonly placeId: string;
  /** The place of the need at 0 and all it lies in, with the number of steps. */
  readonly distances: ReadonlyMap<string, number>;
  readonly window: Window | null;
  readonly people: number | null;
}

/** A resource as the rules see it; null where its owner does not say. */
export interface Offer {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly state: ResourceState | null;
  /** Matters it is for. */
  readonly matterCodes: readonly string[] | null;
  /** The place of the resource at 0 and all it lies in. */
  readonly distances: ReadonlyMap<string, number>;
  /** Places that may use it. */
  readonly servesIds: readonly string[];
  readonly openingTimes: readonly OpeningTime[] | null;
  readonly capacity: number | null;
}

export type Fit = 'FITS' | 'PARTLY' | 'NOT_STATED';

/** How far an offer meets one criterion; a criterion that it fails makes it no match. */
export interface Verdict {
  readonly fit: Fit;
  readonly points: number;
}

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
