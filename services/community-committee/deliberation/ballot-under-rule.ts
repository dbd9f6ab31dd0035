import { refusal } from '@courtyard/shared/errors/refusal';
import type { Context } from '../context';
import type { DeliberationRuleSetRow } from '../rule-set/rule-set.entity';
import type { DeliberationRow } from './deliberation.entity';

/** A vote with a rule by which it is judged, whether it was held under it or not. */
export interface JudgedBallot {
  readonly deliberation: DeliberationRow;
  readonly ruleSet: DeliberationRuleSetRow;
}

/** Null while the vote goes on. Throws NOT_FOUND for a rule that is not there. */
export async function ballotUnderRule(
  deliberation: DeliberationRow,
  ruleSetId: string,
  { loaders }: Context,
): Promise<JudgedBallot | null> {
  const ruleSet = await loaders.ruleSetById.load(ruleSetId);
  if (ruleSet === null) throw refusal('NOT_FOUND', { type: 'DeliberationRuleSet', id: ruleSetId });
  return deliberation.outcome === null ? null : { deliberation, ruleSet };
}
