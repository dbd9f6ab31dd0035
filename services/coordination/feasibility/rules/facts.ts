import type { Day } from '@courtyard/shared/calendar';
import type { ClaimSource } from '@courtyard/shared/claim/claim-sources';
import type { Action, BlockerKind, ConditionState } from '@courtyard/shared/vocabulary-terms';
import type { Answer, Facts } from '../../responsibility/rules/facts';

/** A condition as the rules see it. */
export interface ConditionFact {
  readonly placeId: string;
  readonly action: Action;
  readonly kind: BlockerKind;
  readonly state: ConditionState;
  readonly needs: Action | null;
  readonly holderId: string | null;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

export interface BlockerFact {
  readonly kind: BlockerKind;
  readonly needs: Action | null;
  readonly holderId: string | null;
  readonly since: Day | null;
}

export interface FeasibilityFacts extends Facts {
  readonly conditions: Readonly<Record<ClaimSource, Answer<ConditionFact>>>;
}

export interface ActionQuestion {
  readonly action: Action;
  readonly asOf: Day;
}
