import type { Stakeholder } from '@courtyard/shared/vocabulary-terms';
import type { Feasibility } from './rules/judge-action';

/** A judged action with the stakeholders that could not be asked. */
export interface FeasibilityAnswer extends Feasibility {
  readonly sourcesUnavailable: readonly Stakeholder[];
}
