import type { WhistleRule } from '@courtyard/shared/whistle/judge-whistle';
import type { WhistleLimit } from '@courtyard/shared/whistle/whistle-clock';

/** A row of the street's table of authorities as the planner sends it. */
export interface WhistleReachInput extends Omit<WhistleRule, 'effect'> {
  readonly id: string;
  readonly isProposal: boolean;
}

/** The street's hidden answers about one place, by the names of their fields. Null: could not be asked. */
export interface WhistleInputs {
  readonly whistleReachInputs?: readonly WhistleReachInput[] | null;
  readonly whistleLimitInputs?: readonly WhistleLimit[] | null;
}

/** The same row as the rules see it. */
export function whistleRule({
  isProposal,
  ...rule
}: WhistleReachInput): WhistleRule & { readonly id: string } {
  return { ...rule, effect: isProposal ? 'PROPOSAL' : 'WHISTLE' };
}
