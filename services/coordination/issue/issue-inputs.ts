import type { PlaceInputs } from '../responsibility/place-inputs';
import type { WhistleInputs } from '../whistle-preview/whistle-inputs';

/** An issue with what the planner sends along: its place with the stakeholders' hidden answers, and its matter. */
export interface IssueInputs {
  readonly id: string;
  readonly place?: (PlaceInputs & WhistleInputs & { readonly id: string }) | null;
  readonly matter?: { readonly code: string } | null;
}
