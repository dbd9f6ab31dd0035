import type { Day } from '@courtyard/shared/calendar';
import type { ClaimSource } from '@courtyard/shared/claim/claim-sources';
import type {
  Action,
  BlockerKind,
  ConditionState,
  ResponsibilityRole,
} from '@courtyard/shared/vocabulary-terms';
import type { ClaimInput } from './claim-input';
import type { Answer, FundFact } from './rules/facts';

interface Key {
  readonly id: string;
}

export interface PerformanceInput {
  readonly place: Key;
  readonly matter: { readonly code: string };
  readonly role: ResponsibilityRole;
  readonly performed: boolean;
  readonly from: Day | null;
  readonly to: Day | null;
}

export interface FundInput {
  readonly holder: Key;
  readonly state: FundFact['state'];
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

export interface ConditionInput {
  readonly place: Key;
  readonly action: Action;
  readonly kind: BlockerKind;
  readonly state: ConditionState;
  readonly needs: Action | null;
  readonly holder: Key | null;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

type Input<Fact> = Answer<Fact> | undefined;

/** The hidden answers of the stakeholders about one place, by the names of their fields. Null: could not be asked. */
export interface PlaceInputs {
  readonly titleClaimInputs?: Input<ClaimInput>;
  readonly contractClaimInputs?: Input<ClaimInput>;
  readonly mandateClaimInputs?: Input<ClaimInput>;
  readonly compactClaimInputs?: Input<ClaimInput>;
  readonly titleClaimInputsBelow?: Input<ClaimInput>;
  readonly contractClaimInputsBelow?: Input<ClaimInput>;
  readonly mandateClaimInputsBelow?: Input<ClaimInput>;
  readonly compactClaimInputsBelow?: Input<ClaimInput>;
  readonly performanceInputs?: Input<PerformanceInput>;
  readonly fundInputs?: Input<FundInput>;
  readonly titleConditionInputs?: Input<ConditionInput>;
  readonly contractConditionInputs?: Input<ConditionInput>;
  readonly mandateConditionInputs?: Input<ConditionInput>;
  readonly compactConditionInputs?: Input<ConditionInput>;
}

/** The claim lists of a place by their source. What did not come counts as not answered, never as empty. */
export function claimsBySource(inputs: PlaceInputs | undefined): Record<ClaimSource, Answer<ClaimInput>> {
  return {
    TITLE: inputs?.titleClaimInputs ?? null,
    CONTRACT: inputs?.contractClaimInputs ?? null,
    MANDATE: inputs?.mandateClaimInputs ?? null,
    COMPACT: inputs?.compactClaimInputs ?? null,
  };
}

/** The same for the places below. */
export function claimsBelowBySource(
  inputs: PlaceInputs | undefined,
): Record<ClaimSource, Answer<ClaimInput>> {
  return {
    TITLE: inputs?.titleClaimInputsBelow ?? null,
    CONTRACT: inputs?.contractClaimInputsBelow ?? null,
    MANDATE: inputs?.mandateClaimInputsBelow ?? null,
    COMPACT: inputs?.compactClaimInputsBelow ?? null,
  };
}

/** The conditions of a place by the source that states them. */
export function conditionsBySource(
  inputs: PlaceInputs | undefined,
): Record<ClaimSource, Answer<ConditionInput>> {
  return {
    TITLE: inputs?.titleConditionInputs ?? null,
    CONTRACT: inputs?.contractConditionInputs ?? null,
    MANDATE: inputs?.mandateConditionInputs ?? null,
    COMPACT: inputs?.compactConditionInputs ?? null,
  };
}
