import type { ResourceKind, ResourceState } from '@courtyard/shared/vocabulary-terms';

/** When something is open: on these days of the week, 1 for Monday, from one time of day to another, as HH:MM. */
export interface OpeningTime {
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly to: string;
}

/** When a resource is wanted. */
export interface Window {
  readonly from: Date;
  readonly to: Date;
}

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
