import type { Day } from '@courtyard/shared/calendar';
import type { ClaimSource } from '@courtyard/shared/claim/claim-sources';
import type {
  ClaimStance,
  PlaceKind,
  ResponsibilityBasis,
  ResponsibilityRole,
} from '@courtyard/shared/vocabulary-terms';

/** A claim as the rules see it. */
export interface ClaimFact {
  readonly id: string;
  readonly placeId: string;
  readonly matterCode: string;
  readonly role: ResponsibilityRole;
  readonly basis: ResponsibilityBasis;
  readonly stance: ClaimStance;
  readonly holderId: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly endedBy: Day | null;
  readonly exceptMatters: readonly string[];
  readonly agreementId: string | null;
}

/** Evidence that a role was, or was not, carried out in a time. */
export interface PerformanceFact {
  readonly placeId: string;
  readonly matterCode: string;
  readonly role: ResponsibilityRole;
  readonly performed: boolean;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Money that a holder has set aside for a place. */
export interface FundFact {
  readonly holderId: string;
  readonly state: 'AVAILABLE' | 'LOCKED' | 'EXHAUSTED' | 'NONE';
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

/** What a source answered; null where it could not be asked, which is not the same as an empty answer. */
export type Answer<Fact> = readonly Fact[] | null;

export interface PlaceFact {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly straddles: boolean;
  /** The place itself at 0 and all it lies in, with the number of steps. */
  readonly distances: ReadonlyMap<string, number>;
  /** The zones that divide the place. */
  readonly zones: ReadonlySet<string>;
}

export interface MatterFact {
  readonly code: string;
  readonly parentCode: string | null;
  readonly requiredRoles: readonly ResponsibilityRole[];
  readonly appliesTo: readonly PlaceKind[];
  readonly shareAllowed: boolean;
  readonly inheritsDown: boolean;
}

/** Everything a derivation rests on. */
export interface Facts {
  readonly place: PlaceFact;
  readonly matters: ReadonlyMap<string, MatterFact>;
  readonly claims: Readonly<Record<ClaimSource, Answer<ClaimFact>>>;
  readonly performance: Answer<PerformanceFact>;
  readonly funds: Answer<FundFact>;
}

/** The question: one role for one matter on one day. */
export interface Question {
  readonly matterCode: string;
  readonly role: ResponsibilityRole;
  readonly asOf: Day;
}
